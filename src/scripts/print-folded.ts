/** Opens what is folded before a page is printed, in browsers from before 2025, where the style sheet cannot. */
if (!CSS.supports('selector(::details-content)'))
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
