// A part of a page that is whole in the HTML and comes alive, in place, when the reader first does something.
import {
  type ComponentType,
  type RefObject,
  use,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import {flushSync} from 'react-dom';
import {type CarriedOver, carryOver, KEYS, noteDown, type Press} from './carry-over';
import {doneEarly} from './done-early';
import {watchPresses} from './presses';

interface IslandProps {
  /** Names what is loaded; the same name is loaded once. */
  readonly name: string;
  readonly load: () => Promise<ComponentType>;
  /** The page is about this part: it wakes at the first sign of a reader anywhere, and whenever `wanted` says so. */
  readonly main?: {wanted(): boolean};
}

const TOUCHES = ['pointerenter', 'pointerdown', 'touchstart', 'focusin', 'keydown', 'click'] as const;
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'dragenter', 'popstate'] as const;
/** One object for ever: React leaves the server's HTML alone as long as it sees the same one. */
const AS_SERVED = {__html: ''};
const loaded = new Map<string, Promise<ComponentType>>();

function once({name, load}: IslandProps): Promise<ComponentType> {
  let promise = loaded.get(name);
  if (!promise) {
    promise = load();
    loaded.set(name, promise);
    promise.catch(() => loaded.delete(name));
  }
  return promise;
}

export default function Island(props: IslandProps) {
  return typeof window === 'undefined' ? <Served {...props} /> : <Asleep {...props} />;
}

/** At build the page waits for the part: nothing is streamed in later, because no script may run to put it in its place. */
function Served(props: IslandProps) {
  const Part = use(once(props));
  return (
    <div data-island="asleep">
      <Part />
    </div>
  );
}

function Asleep(props: IslandProps) {
  const served = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [wasServed] = useState(served);
  const [failed, setFailed] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const {Part, note} = useWaking(props, wasServed, root, setFailed);

  useLayoutEffect(() => {
    if (Part && root.current && note.current) carryOver(root.current, note.current);
  }, [Part, note]);

  if (Part)
    return (
      <div ref={root} key="awake" data-island="awake">
        <Part />
      </div>
    );
  // What was served may be shown as long as it is what the reader asked for.
  if (wasServed && !(failed && props.main?.wanted()))
    return (
      // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing is set, so that the served HTML stays as it is
      <div ref={root} key="asleep" data-island="asleep" dangerouslySetInnerHTML={AS_SERVED} suppressHydrationWarning />
    );
  return (
    <div ref={root} key="empty" data-island="asleep">
      <p role="status">
        {failed ? 'This part of the page could not be loaded; reload the page to try again.' : 'Loading…'}
      </p>
    </div>
  );
}

function useWaking(
  props: IslandProps,
  wasServed: boolean,
  root: RefObject<HTMLDivElement | null>,
  fail: (failed: boolean) => void,
) {
  const [Part, setPart] = useState<ComponentType | null>(null);
  const note = useRef<CarriedOver | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const awake = Part !== null;
  const isMain = props.main !== undefined;

  useEffect(() => {
    const element = root.current;
    if (awake || !element) return undefined;
    let here = true;
    const presses: Press[] = [];
    const pressing = watchPresses();
    const wake = () => {
      once(latest.current).then(
        async (component) => {
          await pressing.over();
          if (!here) return;
          // At once: a press between the note and the living part would be in neither.
          flushSync(() => {
            note.current = noteDown(element, presses);
            setPart(() => component);
          });
        },
        () => here && fail(true),
      );
    };
    const touch = (event: Event) => {
      const target = event.target as Element;
      if (event instanceof KeyboardEvent && KEYS.has(event.key))
        presses.push({target, key: event.key, shiftKey: event.shiftKey});
      if (event.type === 'click' && !leads(target)) {
        presses.push({target, shiftKey: false});
        // What opens by itself would open now and close when it is pressed again.
        if (target.closest('summary, a')) event.preventDefault();
      }
      wake();
    };
    for (const event of doneEarly(element)) touch(event);
    if (!wasServed || latest.current.main?.wanted()) wake();
    for (const type of TOUCHES) element.addEventListener(type, touch);
    if (isMain) for (const type of SIGNS) window.addEventListener(type, wake, {passive: true});
    return () => {
      here = false;
      pressing.stop();
      for (const type of TOUCHES) element.removeEventListener(type, touch);
      for (const type of SIGNS) window.removeEventListener(type, wake);
    };
  }, [awake, isMain, wasServed, root, fail]);
  return {Part, note};
}

/** A link to another page works without being alive. */
function leads(target: Element): boolean {
  return target.closest('a[href]:not([href^="#"])') !== null;
}

function never(): () => void {
  return () => {};
}
