// The colours and the density of the screen as they are now, and again whenever the theme or the screen changes.
import {type RefObject, useEffect, useState} from 'react';
import {INKS, type Ink, type Palette, parseRgb} from './palette';

export interface Look {
  /** Device pixels to a CSS pixel. */
  readonly ratio: number;
  readonly palette: Palette;
}

const SCHEMES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/** @param probe an element with a child per ink, `data-ink`, in its colour; null until it is there */
export function useLook(probe: RefObject<HTMLElement | null>): Look | null {
  const [look, setLook] = useState<Look | null>(null);
  useEffect(() => {
    const element = probe.current;
    if (!element) return undefined;
    const read = () => {
      const next = lookOf(element);
      setLook((before) => (before && JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    read();
    const theme = new MutationObserver(read);
    theme.observe(document.documentElement, {attributes: true, attributeFilter: ['data-theme', 'class', 'style']});
    const schemes = SCHEMES.map((scheme) => matchMedia(scheme));
    for (const scheme of schemes) scheme.addEventListener('change', read);
    // Moving to another screen and zooming the page change the ratio, and both resize the window.
    window.addEventListener('resize', read);
    return () => {
      theme.disconnect();
      for (const scheme of schemes) scheme.removeEventListener('change', read);
      window.removeEventListener('resize', read);
    };
  }, [probe]);
  return look;
}

function lookOf(probe: HTMLElement): Look {
  const inks = INKS.map((ink): [Ink, number] => {
    const sample = probe.querySelector(`[data-ink="${ink}"]`);
    return [ink, (sample && parseRgb(getComputedStyle(sample).color)) ?? 0];
  });
  return {ratio: window.devicePixelRatio || 1, palette: Object.fromEntries(inks) as Record<Ink, number>};
}
