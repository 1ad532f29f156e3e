interface DragHandlers {
  start: () => void;
  /** @param share the pointer's distance from the left edge, as a share of the width */
  move: (share: number) => void;
  /** The browser took over, for instance because a finger scrolls. */
  cancel: () => void;
}

/** Listens to a pointer that is dragged over an element. A mouse also moves where it is pressed. */
export function onDrag(element: Element, { start, move, cancel }: DragHandlers): void {
  let isDragging = false;
  const report = ({ clientX }: PointerEvent) => {
    const { left, width } = element.getBoundingClientRect();
    move((clientX - left) / width);
  };
  const on = (name: string, listener: (event: PointerEvent) => void) =>
    element.addEventListener(name, (event) => listener(event as PointerEvent));

  on('pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    isDragging = true;
    start();
    element.setPointerCapture(event.pointerId);
    if (event.pointerType === 'mouse') report(event);
  });
  on('pointermove', (event) => isDragging && report(event));
  on('pointerup', () => (isDragging = false));
  on('pointercancel', () => {
    if (isDragging) cancel();
    isDragging = false;
  });
}
