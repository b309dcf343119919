// A part of a page that is whole in the HTML and comes alive, in place, when the reader first touches it.
import {type ComponentType, use, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore} from 'react';
import {type CarriedOver, carryOver, noteDown} from './carry-over';

interface IslandProps {
  /** Names what is loaded; the same name is loaded once. */
  readonly name: string;
  readonly load: () => Promise<ComponentType>;
}

const AWAKENERS = ['pointerenter', 'pointerdown', 'touchstart', 'focusin', 'keydown', 'click'] as const;
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

/** At build the page waits for the part: nothing of it is streamed in later, because no script may run to put it in its place. */
function Served(props: IslandProps) {
  const Part = use(once(props));
  return (
    <div>
      <Part />
    </div>
  );
}

function Asleep(props: IslandProps) {
  const served = useSyncExternalStore(never, () => false, () => true);
  const [wasServed] = useState(served);
  const [Part, setPart] = useState<ComponentType | null>(null);
  const [failed, setFailed] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const note = useRef<CarriedOver | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const element = root.current;
    if (Part || !element) return undefined;
    let here = true;
    const pressed: {target: Element | null} = {target: null};
    const wake = (event?: Event) => {
      const target = event?.target as Element | undefined;
      if (event?.type === 'click' && target && !leads(target)) {
        pressed.target = target;
        // A press on what is still asleep is done again once it is awake.
        event.preventDefault();
      }
      once(latest.current).then(
        (component) => {
          if (!here) return;
          note.current = noteDown(element, pressed.target);
          setPart(() => component);
        },
        () => here && setFailed(true),
      );
    };
    if (!wasServed) wake();
    for (const type of AWAKENERS) element.addEventListener(type, wake);
    return () => {
      here = false;
      for (const type of AWAKENERS) element.removeEventListener(type, wake);
    };
  }, [Part, wasServed]);

  useLayoutEffect(() => {
    if (Part && root.current && note.current) carryOver(root.current, note.current);
  }, [Part]);

  if (Part)
    return (
      <div ref={root} key="awake">
        <Part />
      </div>
    );
  if (wasServed) return <div ref={root} key="asleep" dangerouslySetInnerHTML={AS_SERVED} suppressHydrationWarning />;
  return (
    <div ref={root} key="empty">
      <p role="status">{failed ? 'This part of the page could not be loaded; reload the page to try again.' : 'Loading…'}</p>
    </div>
  );
}

/** A link to another page works without being alive. */
function leads(target: Element): boolean {
  return target.closest('a[href]:not([href^="#"])') !== null;
}

function never(): () => void {
  return () => {};
}
