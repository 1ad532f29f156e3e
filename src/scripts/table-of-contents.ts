const nav = document.querySelector<HTMLElement>('[data-toc]');

if (nav) {
  const details = nav.querySelector('details');
  const currentTitle = nav.querySelector('[data-here]');
  const links = [...nav.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const targets = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);
  let current: HTMLAnchorElement | undefined;

  const mark = (link: HTMLAnchorElement | undefined) => {
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    if (currentTitle) currentTitle.textContent = link?.textContent ?? '';
    current = link;
  };

  // A section is current once its heading is in the upper third of the window.
  const find = () => {
    const passed = targets.filter((target) => target.getBoundingClientRect().top < innerHeight / 3);
    mark(links.find((link) => link.hash === `#${passed.at(-1)?.id}`));
  };
  const observer = new IntersectionObserver(find, { rootMargin: '0px 0px -66% 0px', threshold: [0, 1] });
  targets.forEach((target) => observer.observe(target));
  // From below the last section to above the first one none has crossed the line.
  addEventListener('scrollend', find);

  const isBeside = matchMedia('(width >= 70rem)');
  // On small screens the open list would cover the section.
  nav.addEventListener('click', (event) => {
    if (details && !isBeside.matches && event.target instanceof HTMLAnchorElement) details.open = false;
  });
}
