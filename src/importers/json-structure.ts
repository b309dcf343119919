// Follows the tokens of JSON documents: checks their order, and builds only the members that somebody asked for.
import {type PathNode, stepDown} from './json-path';
import type {JsonScalar, JsonTokenKind, TokenTaker} from './json-tokens';

export type JsonKept = JsonScalar | JsonKeptObject | readonly JsonKept[];
export interface JsonKeptObject {
  readonly [name: string]: JsonKept;
}

/** An object at a wanted place, reduced to the members asked for. */
export interface JsonElement {
  readonly value: JsonKeptObject;
  /** Line of its opening brace, from 1. */
  readonly line: number;
  /** Names of its own members, the first 12. */
  readonly names: readonly string[];
  /** How many other elements lay inside of it: a wrapper has some, a single object none. */
  readonly inside: number;
}

type Expecting = 'document' | 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or }' | ', or ]';

const WORDS: Readonly<Record<Expecting, string>> = {
  document: '{ or [',
  value: 'a value',
  'value or ]': 'a value or ]',
  name: 'a name in double quotes',
  'name or }': 'a name in double quotes or }',
  ':': ':',
  ', or }': ', or }',
  ', or ]': ', or ]',
};

interface Building {
  readonly line: number;
  readonly names: string[];
  inside: number;
}

type Target = {kind: 'object'; members: Record<string, JsonKept>} | {kind: 'array'; items: JsonKept[]};

interface Frame {
  readonly array: boolean;
  readonly place: PathNode | undefined;
  readonly kept: PathNode | undefined;
  readonly target: Target | undefined;
  readonly element: Building | undefined;
  name: string;
  index: number;
}

const NAMES_SHOWN = 12;

export class JsonStructure implements TokenTaker {
  private readonly frames: Frame[] = [];
  private expecting: Expecting = 'document';

  /** @param lineOf tells the line of a byte offset; only asked where an element begins. */
  constructor(
    private readonly elements: PathNode,
    private readonly keep: PathNode,
    private readonly lineOf: (offset: number) => number,
    private readonly onElement: (element: JsonElement) => void,
  ) {}

  get expected(): string {
    return WORDS[this.expecting];
  }

  /** Whether a document, whether still open or not, has begun. */
  begun = false;

  /** Whether a document is still open. */
  get open(): boolean {
    return this.frames.length > 0;
  }

  /** The place being read, e.g. `Reservations[417].Instances[0]`. */
  get place(): string {
    return this.frames
      .map((frame) => (frame.array ? `[${frame.index}]` : frame.name === '' ? '' : `.${frame.name}`))
      .join('')
      .replace(/^\./, '');
  }

  get wants(): TokenTaker['wants'] {
    if (this.expecting === 'name' || this.expecting === 'name or }') return 'name';
    const top = this.frames.at(-1);
    if (top?.kept === undefined || !this.expectsValue()) return 'nothing';
    return stepDown(top.kept, top.array, top.name)?.end === true ? 'value' : 'nothing';
  }

  /** Takes the next token; answers false, without taking it, when it cannot stand here. */
  take(kind: JsonTokenKind, value: JsonScalar, offset: number): boolean {
    switch (kind) {
      case '{':
      case '[':
        if (!this.expectsValue() && this.expecting !== 'document') return false;
        this.begin(kind === '[', offset);
        return true;
      case '}':
        return this.end(this.expecting === 'name or }' || this.expecting === ', or }');
      case ']':
        return this.end(this.expecting === 'value or ]' || this.expecting === ', or ]');
      case ',':
        return this.comma();
      case ':':
        if (this.expecting !== ':') return false;
        this.expecting = 'value';
        return true;
      default:
        return this.scalar(kind, value);
    }
  }

  private expectsValue(): boolean {
    return this.expecting === 'value' || this.expecting === 'value or ]';
  }

  private comma(): boolean {
    const top = this.frames.at(-1);
    if (!top || (this.expecting !== ', or }' && this.expecting !== ', or ]')) return false;
    top.index += 1;
    top.name = '';
    this.expecting = top.array ? 'value' : 'name';
    return true;
  }

  private scalar(kind: JsonTokenKind, value: JsonScalar): boolean {
    const top = this.frames.at(-1);
    if (!top) return false;
    if (this.expecting === 'name' || this.expecting === 'name or }') {
      if (kind !== 'string' || typeof value !== 'string') return false;
      top.name = value;
      if (top.element && top.element.names.length < NAMES_SHOWN) top.element.names.push(value);
      this.expecting = ':';
      return true;
    }
    if (!this.expectsValue()) return false;
    if (stepDown(top.kept, top.array, top.name)?.end) attach(top, value);
    this.afterValue();
    return true;
  }

  private begin(array: boolean, offset: number): void {
    this.begun = true;
    const parent = this.frames.at(-1);
    const place = parent ? stepDown(parent.place, parent.array, parent.name) : this.elements;
    const element = !array && place?.end ? {line: this.lineOf(offset), names: [], inside: 0} : undefined;
    const kept = element ? this.keep : parent && stepDown(parent.kept, parent.array, parent.name);
    const target = kept && kept.children.size > 0 ? newTarget(array) : undefined;
    if (target && parent && !element) attach(parent, contents(target));
    this.frames.push({array, place, kept, target, element, name: '', index: 0});
    this.expecting = array ? 'value or ]' : 'name or }';
  }

  private end(allowed: boolean): boolean {
    if (!allowed) return false;
    const frame = this.frames.pop();
    if (frame?.element && frame.target?.kind === 'object') {
      const around = this.frames.findLast((outer) => outer.element)?.element;
      if (around) around.inside += 1;
      this.onElement({value: frame.target.members, ...frame.element});
    }
    this.afterValue();
    return true;
  }

  private afterValue(): void {
    const top = this.frames.at(-1);
    this.expecting = !top ? 'document' : top.array ? ', or ]' : ', or }';
  }
}

function newTarget(array: boolean): Target {
  return array
    ? {kind: 'array', items: []}
    : {kind: 'object', members: Object.create(null) as Record<string, JsonKept>};
}

function contents(target: Target): JsonKept {
  return target.kind === 'array' ? target.items : target.members;
}

function attach(frame: Frame, value: JsonKept): void {
  if (frame.target?.kind === 'array') frame.target.items.push(value);
  else if (frame.target) frame.target.members[frame.name] = value;
}
