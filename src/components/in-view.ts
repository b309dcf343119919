// Tells elements when they come into view, a little ahead, and when they are out of it again.

type Listener = (inView: boolean) => void;

const listeners = new WeakMap<Element, Listener>();
let observer: IntersectionObserver | null = null;

/** Of the height of the screen, or of a box that scrolls, where browsers know that. Every canvas costs each frame a little. */
const AHEAD = {rootMargin: '25% 0%', scrollMargin: '25% 0%'};

/** @returns a function that ends it */
export function watchView(element: Element, listener: Listener): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    listener(true);
    return () => {};
  }
  observer ??= new IntersectionObserver((entries) => {
    for (const {target, isIntersecting} of entries) listeners.get(target)?.(isIntersecting);
  }, AHEAD);
  listeners.set(element, listener);
  observer.observe(element);
  return () => {
    listeners.delete(element);
    observer?.unobserve(element);
  };
}
