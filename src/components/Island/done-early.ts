// What a reader did to the page before its scripts were there; a rule in its head keeps the events, see src/plugins/loading.

declare global {
  interface Window {
    readonly doneEarly?: readonly Event[];
  }
}

/** The events of before that were about `root` or something in it, in order. */
export function doneEarly(root: Element): readonly Event[] {
  return (window.doneEarly ?? []).filter(({target}) => target instanceof Node && root.contains(target));
}
