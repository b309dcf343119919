// What a reader did to a part of the page before it was alive: focus, what was typed and chosen, what was pressed.

/** Children's places from the root down. */
type Path = readonly number[];
type Control = HTMLInputElement | HTMLSelectElement;

export interface Press {
  readonly target: Element;
  /** A key, or nothing for a click. */
  readonly key?: string;
  readonly shiftKey: boolean;
}

export interface CarriedOver {
  readonly focus: Path | null;
  readonly selection: readonly [start: number, end: number] | null;
  readonly changed: readonly {readonly path: Path; readonly value: string}[];
  readonly presses: readonly {readonly path: Path; readonly key?: string; readonly shiftKey: boolean}[];
}

/** Keys that mean something to a control of ours; what they do to a plain box they have done already. */
export const KEYS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'Enter', 'Escape']);

/** @param presses what was pressed in vain, in order. */
export function noteDown(root: Element, presses: readonly Press[]): CarriedOver {
  const active = document.activeElement;
  const box = active instanceof HTMLInputElement && active.type === 'text' ? active : null;
  const controls = [...root.querySelectorAll<Control>('input, select')].filter(differs);
  return {
    focus: active && root.contains(active) ? pathTo(root, active) : null,
    selection: box?.selectionStart == null || box.selectionEnd == null ? null : [box.selectionStart, box.selectionEnd],
    changed: controls.map((control) => ({path: pathTo(root, control), value: control.value})),
    presses: presses
      .filter(({target}) => root.contains(target) && !isTick(target))
      .map(({target, ...press}) => ({...press, path: pathTo(root, target)})),
  };
}

/** Does it again to the living part, whose elements stand where those of the HTML stood. */
export function carryOver(root: Element, {focus, selection, changed, presses}: CarriedOver): void {
  for (const {path, value} of changed) {
    const control = elementAt(root, path);
    if (isTick(control)) control.click();
    else if (control instanceof HTMLInputElement) change(control, HTMLInputElement.prototype, value, 'input');
    else if (control instanceof HTMLSelectElement) change(control, HTMLSelectElement.prototype, value, 'change');
  }
  const focused = focus && elementAt(root, focus);
  if (focused instanceof HTMLElement) focused.focus({preventScroll: true});
  if (focused instanceof HTMLInputElement && selection) focused.setSelectionRange(...selection);
  for (const {path, key, shiftKey} of presses) {
    const target = elementAt(root, path);
    if (key !== undefined)
      target?.dispatchEvent(new KeyboardEvent('keydown', {key, shiftKey, bubbles: true, cancelable: true}));
    else if (target instanceof HTMLElement) target.click();
  }
}

function isTick(element: Element | null): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type === 'checkbox';
}

function differs(control: Control): boolean {
  if (isTick(control)) return control.checked !== control.defaultChecked;
  if (control instanceof HTMLInputElement) return control.value !== control.defaultValue;
  return [...control.options].some((option) => option.selected !== option.defaultSelected && option.defaultSelected);
}

/** As if by hand: React listens to the event and not to the property. */
function change(control: Control, prototype: object, value: string, event: 'input' | 'change'): void {
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
  control.dispatchEvent(new Event(event, {bubbles: true}));
}

function pathTo(root: Element, element: Element): Path {
  const path: number[] = [];
  for (let at = element; at !== root && at.parentElement; at = at.parentElement) {
    path.unshift([...at.parentElement.children].indexOf(at));
  }
  return path;
}

function elementAt(root: Element, path: Path): Element | null {
  return path.reduce<Element | null>((at, place) => at?.children[place] ?? null, root);
}
