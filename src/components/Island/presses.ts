// Whether the reader is in the middle of a press: a click whose element is swapped between down and up belongs to neither.

/** Keys that click on release or while they are down. */
const CLICKING: ReadonlySet<string> = new Set(['Enter', ' ']);

export interface Presses {
  /** Fulfilled once no button, finger or key is down, and the click that it made has been dispatched. */
  over(): Promise<void>;
  stop(): void;
}

/** Watches the whole window from now on. */
export function watchPresses(): Presses {
  const down = new Set<number | string>();
  let waiting: (() => void)[] = [];
  const press = (id: number | string) => down.add(id);
  const release = () => {
    if (down.size > 0) return;
    // A click follows its release in the same task.
    for (const go of waiting) setTimeout(go);
    waiting = [];
  };
  const stopping = new AbortController();
  const {signal} = stopping;
  const on = <Type extends keyof WindowEventMap>(type: Type, listen: (event: WindowEventMap[Type]) => void) =>
    window.addEventListener(type, listen, {capture: true, passive: true, signal});
  const pointerUp = ({pointerId}: PointerEvent) => {
    down.delete(pointerId);
    release();
  };
  on('pointerdown', ({pointerId}) => press(pointerId));
  on('pointerup', pointerUp);
  // Scrolling with a finger ends the press for the page.
  on('pointercancel', pointerUp);
  on('keydown', ({key}) => CLICKING.has(key) && press(key));
  on('keyup', ({key}) => {
    down.delete(key);
    release();
  });
  on('blur', ({target}) => {
    if (target !== window) return;
    down.clear();
    release();
  });
  return {
    over: () => (down.size === 0 ? Promise.resolve() : new Promise((go) => waiting.push(go))),
    stop: () => stopping.abort(),
  };
}
