// A calculator at work: its state, the answer to it, the facts behind it, and what a link said.
import {startTransition, useCallback, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore} from 'react';
import type {Answer, AnyCalculator, State} from '../../model/calculator';
import {answer, defaultState} from '../../model/calculator';
import type {Parts} from '../../model/dataset';
import type {InputValue} from '../../model/field';
import type {Offer} from '../../model/value';
import {type Notice, openLink, writeLink} from '../../permalink/permalink';
import {fromAddress, type Opening, openedAt, withNearest} from './opening';
import type {StoredOutcome} from './remedies/stored';
import {type Excerpt, useData} from './use-data';
import {useOwnHistory} from './use-own-history';
import {addressNow, usePageHistory} from './use-page-history';

export type Frame = 'page' | 'embed' | 'prose';

export interface CalculatorProps {
  readonly calculator: AnyCalculator;
  /** Snapshot of the initial facts, '' without a dataset. */
  readonly date: string;
  /** The facts behind the initial answer. */
  readonly parts: Readonly<Record<string, unknown>>;
  readonly frame: Frame;
  /** The scenario to begin with; without it, the defaults. */
  readonly query?: string;
  /** Drawings of the initial answer, by chart. */
  readonly charts: Readonly<Record<string, {readonly wide: string; readonly narrow: string}>>;
  /** What each remedy gains in the initial answer. */
  readonly remedies?: readonly StoredOutcome[];
}

/** A state, as it stands or as a link left it. */
export interface Model extends Opening {
  /** Grows when values change by another hand than the form's. */
  readonly epoch: number;
}

/** An answer with what it is the answer to. */
export interface Shown {
  readonly answer: Answer;
  readonly facts: unknown;
  /** The files that they were built from. */
  readonly parts: Parts;
  /** The facts are all there are for these inputs: other values of them can be computed. */
  readonly whole: boolean;
  readonly state: State;
  readonly date: string;
  readonly epoch: number;
}

export function useCalculator({calculator, date, parts, frame, query}: CalculatorProps) {
  const start = useMemo((): Opening => {
    const {state, view} = query ? openLink(calculator, query) : {state: defaultState(calculator), view: null};
    return {state, date, view, private: false, opened: null, asked: null, address: ''};
  }, [calculator, query, date]);
  const excerpt = useMemo((): Excerpt => ({date, state: start.state, parts}), [date, start, parts]);

  // While React takes over the server's page, the first drawing has to be the server's; anywhere else the address counts at once.
  const takingOver = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const readsAddress = frame !== 'prose';
  const [model, setModel] = useState<Model>(() => ({
    ...(readsAddress && !takingOver ? fromAddress(calculator, start, addressNow()) : start),
    epoch: 0,
  }));
  const truth = useRef(model);
  const update = useCallback((change: (before: Model) => Model) => {
    truth.current = change(truth.current);
    setModel(truth.current);
  }, []);

  const current = useCallback(() => addressOf(calculator, truth.current), [calculator]);
  const open = useCallback(
    (address: string) => update((before) => ({...fromAddress(calculator, start, address), epoch: before.epoch + 1})),
    [calculator, start, update],
  );
  useLayoutEffect(() => {
    if (!readsAddress) return;
    if (takingOver && addressNow() !== '') open(addressNow());
    document.documentElement.removeAttribute('data-link');
  }, [readsAddress, takingOver, open]);

  const pageHistory = usePageHistory(frame === 'page', current, open);
  const ownHistory = useOwnHistory(current, open);
  const history = frame === 'page' ? pageHistory : ownHistory;
  const {typing, commit} = history;

  const {data, whole, failed, unreachable, load, retry} = useData(calculator, model.date, model.state, excerpt);
  const refused = model.opened?.refused ?? null;
  const result = useMemo(
    () => (data && !refused ? answer(calculator, model.state, data.facts) : null),
    [calculator, model.state, data, refused],
  );
  const last = useRef<Shown | null>(null);
  if (result && data) {
    const known = last.current;
    if (known?.answer !== result || known.epoch !== model.epoch)
      last.current = {
        answer: result,
        ...data,
        whole,
        state: model.state,
        date: model.date,
        epoch: model.epoch,
      };
  }

  // A link's own answer is on its way: the one before it is nobody's business. It keeps the room, unseen.
  const held = data === null && !refused && model.opened !== null && last.current?.epoch !== model.epoch;
  const room = useMemo((): Shown | null => {
    if (!held) return null;
    if (last.current) return last.current;
    const files = new Map(Object.entries(parts));
    const facts = calculator.dataset?.build(start.date, files) ?? null;
    const {state, date: at} = start;
    return {answer: answer(calculator, state, facts), facts, parts: files, whole: false, state, date: at, epoch: -1};
  }, [calculator, start, parts, held]);

  const edit = useCallback(
    (change: (state: State) => State) => {
      update((before) => ({...before, state: change(before.state), address: null}));
      typing();
    },
    [update, typing],
  );
  const set = useCallback(
    (name: string, value: InputValue) => edit((state) => ({...state, inputs: {...state.inputs, [name]: value}})),
    [edit],
  );
  /**
   * Changes that come from elsewhere than the form's own boxes: they count at once. They may bring many rows, so they are drawn
   * piece by piece, and whatever the reader does meanwhile comes first.
   */
  const jump = useCallback(
    (change: (before: Model) => Opening) => {
      startTransition(() => update((before) => ({...change(before), epoch: before.epoch + 1})));
      commit();
    },
    [update, commit],
  );

  const setView = useCallback(
    (view: string | null) => {
      if (truth.current.view === view) return;
      update((before) => ({...before, view, address: null}));
      typing();
    },
    [update, typing],
  );

  const [offer, setOffer] = useState<Offer | null>(null);
  const take = useCallback(
    (taken: Offer) => {
      // In an object of its own, so that the same offer can be taken twice.
      setOffer({...taken});
      if (calculator.fields[taken.field]?.kind === 'rows' || taken.value === undefined) return;
      const {field, value} = taken;
      jump((before) => ({
        ...before,
        address: null,
        state: {...before.state, inputs: {...before.state.inputs, [field]: value}},
      }));
      setTimeout(() => document.getElementById(fieldId(field))?.focus());
    },
    [calculator, jump],
  );

  const setMany = useCallback(
    (inputs: Readonly<Record<string, InputValue>>) =>
      jump((before) => ({
        ...before,
        address: null,
        state: {...before.state, inputs: {...before.state.inputs, ...inputs}},
      })),
    [jump],
  );
  const setBeside = useCallback(
    (alternatives: State['alternatives']) =>
      jump((before) => ({...before, address: null, state: {...before.state, alternatives}})),
    [jump],
  );

  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const problem = useCallback((id: string, says: string | null) => {
    setProblems((before) => {
      if ((before.get(id) ?? null) === says) return before;
      const after = new Map(before);
      if (says === null) after.delete(id);
      else after.set(id, says);
      return after;
    });
  }, []);

  return {
    /** What the page begins with when no link says otherwise. */
    start,
    model,
    shown: refused || held ? null : last.current,
    /** While a link is being read: an answer that only keeps the room of the one to come. */
    room,
    /** The answer on screen is not, or may not be, the answer to what the form says. */
    pending: data === null && !refused,
    failed,
    unreachable,
    whole,
    problems,
    history,
    load,
    retry,
    edit,
    set,
    problem,
    offer,
    take,
    commit,
    setView,
    setMany,
    setBeside,
    openCase: (text: string) =>
      jump((before) => ({...openedAt(calculator, start, text, before.private), address: null, opened: null})),
    openFile: (text: string) =>
      jump((before) => ({...openedAt(calculator, start, text, before.private), address: null})),
    accept: () => {
      update((before) => ({...before, opened: null, address: null}));
      typing();
    },
    apply: (notice: Notice) => jump((before) => withNearest(calculator, start, before, notice)),
    useDate: (latest: string) => jump((before) => ({...before, date: latest, address: null})),
    setPrivate: (hidden: boolean) => {
      update((before) => ({...before, private: hidden, address: null}));
      typing();
    },
  };
}

export type Desk = ReturnType<typeof useCalculator>;

/** The id of a field's control. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** The state's place in an address: the text it was opened from while nothing was changed, then the canonical one. */
function addressOf(calculator: AnyCalculator, {address, state, date, view, private: hidden}: Opening): string {
  return address ?? (hidden ? '#' : '?') + writeLink(calculator, state, {date: date || null, view});
}

function never(): () => void {
  return () => {};
}
