// What a reader did to a part of the page before it was alive: focus, what was typed, what was pressed.

/** Children's places from the root down. */
type Path = readonly number[];

export interface CarriedOver {
  readonly focus: Path | null;
  readonly selection: readonly [start: number, end: number] | null;
  readonly typed: readonly {readonly path: Path; readonly value: string}[];
  readonly pressed: Path | null;
}

/** @param pressed the element that was clicked in vain, if any. */
export function noteDown(root: Element, pressed: Element | null): CarriedOver {
  const active = document.activeElement;
  const field = active instanceof HTMLInputElement && active.type === 'text' ? active : null;
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=text]')];
  return {
    focus: active && root.contains(active) ? pathTo(root, active) : null,
    selection: field?.selectionStart == null || field.selectionEnd == null ? null : [field.selectionStart, field.selectionEnd],
    typed: boxes.filter((box) => box.value !== box.defaultValue).map((box) => ({path: pathTo(root, box), value: box.value})),
    pressed: pressed && root.contains(pressed) ? pathTo(root, pressed) : null,
  };
}

/** Does it again to the living part, whose elements stand where those of the HTML stood. */
export function carryOver(root: Element, {focus, selection, typed, pressed}: CarriedOver): void {
  for (const {path, value} of typed) {
    const box = elementAt(root, path);
    if (box instanceof HTMLInputElement) type(box, value);
  }
  const target = pressed && elementAt(root, pressed);
  const focused = focus && elementAt(root, focus);
  if (focused instanceof HTMLElement) focused.focus({preventScroll: true});
  if (focused instanceof HTMLInputElement && selection) focused.setSelectionRange(...selection);
  if (target instanceof HTMLElement) target.click();
}

/** As if by hand: React listens to the event and not to the property. */
function type(box: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, value);
  box.dispatchEvent(new Event('input', {bubbles: true}));
}

function pathTo(root: Element, element: Element): Path {
  const path: number[] = [];
  for (let at = element; at !== root && at.parentElement; at = at.parentElement) path.unshift([...at.parentElement.children].indexOf(at));
  return path;
}

function elementAt(root: Element, path: Path): Element | null {
  return path.reduce<Element | null>((at, place) => at?.children[place] ?? null, root);
}
