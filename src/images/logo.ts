/** The logo as SVG, in two colours: an open case with one solid and one hollow disc. */
export const logo = (ink: string, green: string, size: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${size}" height="${size}" fill="none"` +
  ` stroke="${ink}" stroke-width="3" stroke-linecap="square" aria-hidden="true">` +
  `<path d="M4.5 13.5v14h23v-14"/><path d="M4.5 13.5 26 4" stroke="${green}"/>` +
  `<circle cx="11.5" cy="20.5" r="2.6" fill="${ink}" stroke="none"/>` +
  '<circle cx="20.5" cy="20.5" r="2.2" stroke-width="2.2"/></svg>';
