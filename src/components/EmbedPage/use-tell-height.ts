// Tells a page that frames the calculator how high it is, so that nothing has to scroll inside the frame.
import {type RefObject, useEffect} from 'react';

export interface HeightMessage {
  readonly type: 'headroom:height';
  readonly name: string;
  /** CSS pixels. */
  readonly height: number;
}

export function useTellHeight(name: string, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!root.current || window.parent === window) return undefined;
    const tell = () => {
      const message: HeightMessage = {
        type: 'headroom:height',
        name,
        height: Math.ceil(document.documentElement.getBoundingClientRect().height),
      };
      // Anyone may frame an embed, and its height is no secret.
      window.parent.postMessage(message, '*');
    };
    const observer = new ResizeObserver(tell);
    observer.observe(root.current);
    tell();
    return () => observer.disconnect();
  }, [name, root]);
}
