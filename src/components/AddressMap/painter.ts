// Keeps the pieces of the map that are shown drawn as they should be, the latest wish first and nothing twice.
import {cellStates, countStates, type StateCounts} from '../../calculators/ipv4/imports';
import {rowLength} from './geometry';
import {glyphsOf} from './glyphs';
import type {Piece, ToPainter} from './map-messages';
import {type Cells, type Inks, paintRows} from './paint-rows';
import {type Member, paintSquare} from './paint-square';
import type {Palette} from './palette';
import type {Picture} from './picture';

interface Subnet extends Cells {
  readonly first: number;
}

const NO_NODE = -1;

export class Painter {
  private readonly subnets: Subnet[] = [];
  private palette: Palette | null = null;
  private ratio = 1;
  private lit = NO_NODE;
  private readonly shown = new Map<number, Piece>();
  /** Keys to draw, in the order in which they were asked for. */
  private readonly due = new Set<number>();
  private readonly glyphs = new Map<number, readonly Uint32Array[]>();

  constructor(private readonly counted: (counts: readonly StateCounts[]) => void) {}

  take(message: ToPainter): void {
    switch (message.kind) {
      case 'subnets':
        for (const {map, uses, nodes} of message.subnets) {
          this.subnets.push({first: map.subnet.first, states: cellStates({map, uses}), nodes});
        }
        if (message.more) break;
        this.counted(this.subnets.map(({states}) => countStates(states)));
        this.drawAll();
        break;
      case 'look':
        this.palette = message.palette;
        this.ratio = message.ratio;
        this.glyphs.clear();
        this.drawAll();
        break;
      case 'show':
        this.shown.set(message.key, message.piece);
        this.due.add(message.key);
        break;
      case 'hide':
        this.shown.delete(message.key);
        this.due.delete(message.key);
        break;
      case 'light':
        this.light(message.node);
    }
  }

  /** The next picture that is due; undefined when all is drawn. */
  next(): {readonly key: number; readonly picture: Picture} | undefined {
    const {palette} = this;
    const [key] = this.due;
    if (key === undefined || !palette) return undefined;
    this.due.delete(key);
    const piece = this.shown.get(key);
    return piece ? {key, picture: this.paint(piece, palette)} : this.next();
  }

  private light(node: number): void {
    if (node === this.lit) return;
    const before = this.lit;
    this.lit = node;
    const waiting = [...this.due];
    this.due.clear();
    for (const [key, piece] of this.shown) if (this.has(piece, before) || this.has(piece, node)) this.due.add(key);
    for (const key of waiting) this.due.add(key);
  }

  private has(piece: Piece, node: number): boolean {
    if (node === NO_NODE) return false;
    if (piece.kind === 'square') return piece.subnets.some((index) => this.subnets[index]?.nodes.includes(node));
    return this.cellsOf(piece).nodes.includes(node);
  }

  private drawAll(): void {
    for (const key of this.shown.keys()) this.due.add(key);
  }

  private paint(piece: Piece, palette: Palette): Picture {
    if (piece.kind === 'rows') {
      const {pitch} = piece.geometry;
      return paintRows(piece.geometry, this.cellsOf(piece), this.inks(pitch.cell - pitch.gap, palette), this.lit);
    }
    const members = piece.subnets.flatMap((index): Member[] => {
      const subnet = this.subnets[index];
      return subnet ? [{...subnet, from: subnet.first - piece.first}] : [];
    });
    return paintSquare(piece.geometry, members, this.inks(piece.geometry.cell, palette), this.lit);
  }

  private cellsOf({subnet, from, geometry}: Extract<Piece, {kind: 'rows'}>): Cells {
    const cells = this.subnets[subnet];
    const until = from + geometry.rows * rowLength(geometry);
    return {
      states: cells?.states.subarray(from, until) ?? new Uint8Array(),
      nodes: cells?.nodes.subarray(from, until) ?? new Int32Array(),
    };
  }

  private inks(side: number, palette: Palette): Inks {
    const glyphs = this.glyphs.get(side) ?? glyphsOf(side, this.ratio, palette);
    this.glyphs.set(side, glyphs);
    return {glyphs, palette, ratio: this.ratio};
  }
}
