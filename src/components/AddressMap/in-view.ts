// Tells elements when they come into view, a screen ahead, and when they are far away again.

type Listener = (inView: boolean) => void;

const listeners = new WeakMap<Element, Listener>();
let observer: IntersectionObserver | null = null;

/** One screen before and after; inside of boxes that scroll as well, where browsers know that. */
const AHEAD = {rootMargin: '100% 0%', scrollMargin: '100% 0%'};

/** @returns a function that ends it */
export function watchView(element: Element, listener: Listener): () => void {
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
