/** Opens what is folded in browsers from before 2025, where the style sheet cannot: on wide screens, and for paper. */
if (!CSS.supports('selector(::details-content)')) {
  const open = (folds: string) => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>(folds)) details.open = true;
  };
  if (matchMedia('(width >= 70rem)').matches) open('[data-toc] details');
  addEventListener('beforeprint', () => open('details'));
}
