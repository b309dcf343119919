// What is drawn: states that differ by lightness and by pattern, whole /28s framed, one node lit, and nothing drawn in vain.
import {describe, expect, it} from 'vitest';
import {CELL_STATES, type CellState} from '../../calculators/ipv4/imports';
import {boxOf, columnsOf, pitchOf, type RowGeometry, rowsOf} from './geometry';
import {glyphOf} from './glyphs';
import type {DrawnSubnet, Piece} from './map-messages';
import {Painter} from './painter';
import {INKS, type Ink, type Palette, parseRgb, pixelOf} from './palette';
import type {Picture} from './picture';

const LIGHT: Palette = paletteOf({
  paper: 0xfcfbf7,
  ink: 0x1b1d20,
  faint: 0xb9b4a6,
  rule: 0xb9b4a6,
  other: 0x87837a,
  node: 0x2a5f8f,
  lost: 0xa3123f,
  whole: 0x2d6a3e,
  mine: 0xb0381a,
  beyond: 0xf4f1e9,
});
/** All inks but paper alike, as on a screen whose reader allows two colours. */
const TWO: Palette = paletteOf(Object.fromEntries(INKS.map((ink) => [ink, ink === 'paper' ? 0xffffff : 0])));

function paletteOf(inks: Partial<Record<Ink, number>>): Palette {
  return inks as Palette;
}

const AWS = 0x80;
const LEAKED = 13;
const NODE = 1;

/** A /26: AWS' five; node 5 with a primary address and a pod; a leaked one; one /28 wholly free. */
function subnet(): DrawnSubnet {
  const cells = new Uint8Array(64);
  cells.fill(AWS, 0, 4);
  cells[63] = AWS;
  cells.fill(NODE, 4, 6);
  cells[40] = LEAKED;
  const uses = new Uint8Array(64);
  uses[4] = 1;
  uses[5] = 4;
  const nodes = new Int32Array(64).fill(-1);
  nodes.fill(5, 4, 6);
  return {map: {cells, subnet: {first: 0x0a000000, prefix: 26}}, uses, nodes};
}

const geometry = (cell: number): RowGeometry => ({pitch: pitchOf(cell, 1), columns: columnsOf(64), rows: rowsOf(64)});
const rows = (cell: number): Piece => ({kind: 'rows', subnet: 0, from: 0, geometry: geometry(cell)});
const square: Piece = {kind: 'square', first: 0x0a000000, subnets: [0], geometry: {order: 4, cell: 3}};

function painter(): Painter {
  const made = new Painter(() => undefined);
  made.take({kind: 'subnets', subnets: [subnet()], more: false});
  made.take({kind: 'look', palette: LIGHT, ratio: 1});
  return made;
}

function drawn(made: Painter): Map<number, Picture> {
  const pictures = new Map<number, Picture>();
  for (let due = made.next(); due; due = made.next()) {
    expect(pictures.has(due.key)).toBe(false);
    pictures.set(due.key, due.picture);
  }
  return pictures;
}

const has = ({pixels}: Picture, rgb: number) => pixels.includes(pixelOf(rgb, 255));

/** Mean lightness on white, 0 to 1, by the eye's weights. */
function lightness(pixels: Uint32Array): number {
  const sum = [...pixels].reduce((total, pixel) => {
    const alpha = (pixel >>> 24) / 255;
    const luma = 0.2126 * (pixel & 0xff) + 0.7152 * ((pixel >> 8) & 0xff) + 0.0722 * ((pixel >> 16) & 0xff);
    return total + (alpha * luma) / 255 + 1 - alpha;
  }, 0);
  return sum / pixels.length;
}

describe('the states', () => {
  it.each([9, 12, 24])('differ in pattern without any hue, in cells of %i pixels', (side) => {
    const seen = new Map<string, CellState>();
    for (const state of CELL_STATES) {
      const picture = glyphOf(state, side, 1, TWO).join();
      expect(seen.get(picture)).toBeUndefined();
      seen.set(picture, state);
    }
  });

  it.each([2, 4, 11])('differ in lightness where they matter together, in cells of %i pixels', (side) => {
    const of = (state: CellState) => lightness(glyphOf(state, side, 1, LIGHT));
    const order: readonly CellState[] = ['pod', 'warm', 'pool', 'stranded'];
    const values = order.map(of);
    for (let at = 1; at < values.length; at++) expect(values[at]! - values[at - 1]!).toBeGreaterThan(0.08);
    expect(of('other') - of('pod')).toBeGreaterThan(0.3);
    expect(of('stranded') - of('other')).toBeGreaterThan(0.15);
    expect(of('sticky') - of('leaked')).toBeGreaterThan(0.05);
  });
});

describe('a piece', () => {
  it('is drawn once when shown, and once more only for what changes it', () => {
    const made = painter();
    made.take({kind: 'show', key: 1, piece: rows(9)});
    made.take({kind: 'show', key: 2, piece: square});
    expect([...drawn(made).keys()]).toEqual([1, 2]);
    expect(drawn(made).size).toBe(0);
    made.take({kind: 'light', node: 4});
    expect(drawn(made).size).toBe(0);
    made.take({kind: 'light', node: 5});
    made.take({kind: 'hide', key: 2});
    expect([...drawn(made).keys()]).toEqual([1]);
    made.take({kind: 'light', node: 5});
    expect(drawn(made).size).toBe(0);
    made.take({kind: 'look', palette: {...LIGHT, ink: 0xffffff}, ratio: 1});
    expect([...drawn(made).keys()]).toEqual([1]);
  });

  it('waits for colours, and is drawn before others once it is lit', () => {
    const made = new Painter(() => undefined);
    made.take({kind: 'subnets', subnets: [subnet()], more: true});
    made.take({kind: 'subnets', subnets: [{...subnet(), nodes: new Int32Array(64).fill(9)}], more: false});
    made.take({kind: 'show', key: 1, piece: rows(9)});
    made.take({kind: 'show', key: 2, piece: {...rows(9), subnet: 1} as Piece});
    expect(made.next()).toBeUndefined();
    made.take({kind: 'look', palette: LIGHT, ratio: 1});
    made.take({kind: 'light', node: 9});
    expect([...drawn(made).keys()]).toEqual([2, 1]);
  });

  it.each([
    ['rows, small', rows(2)],
    ['rows, large', rows(9)],
    ['a square', square],
  ])('marks the lit node and frames the whole /28s: %s', (_name, piece) => {
    const made = painter();
    made.take({kind: 'show', key: 1, piece});
    const before = drawn(made).get(1)!;
    expect([has(before, LIGHT.mine), has(before, LIGHT.whole), has(before, LIGHT.ink)]).toEqual([false, true, true]);
    made.take({kind: 'light', node: 5});
    expect(has(drawn(made).get(1)!, LIGHT.mine)).toBe(true);
    made.take({kind: 'light', node: -1});
    expect(drawn(made).get(1)!.pixels).toEqual(before.pixels);
  });

  it('has every address in its place and its state', () => {
    const made = painter();
    made.take({kind: 'show', key: 1, piece: rows(12)});
    const {pixels, width} = drawn(made).get(1)!;
    const cellAt = (at: number) => {
      const {x, y, side} = boxOf(geometry(12), at);
      return Array.from(
        {length: side * side},
        (_, index) => pixels[(y + Math.floor(index / side)) * width + x + (index % side)],
      );
    };
    const glyph = (state: CellState) => [...glyphOf(state, 11, 1, LIGHT)];
    const states: readonly (readonly [number, CellState])[] = [
      [0, 'aws'],
      [63, 'aws'],
      [4, 'node'],
      [5, 'pod'],
      [6, 'stranded'],
      [16, 'free'],
      [31, 'free'],
      [40, 'leaked'],
      [41, 'stranded'],
    ];
    for (const [at, state] of states) expect(cellAt(at), `${at} ${state}`).toEqual(glyph(state));
  });

  it('counts every subnet of an account', () => {
    const counted: number[] = [];
    const made = new Painter((counts) => counted.push(...counts.map(({free, stranded, aws}) => free + stranded + aws)));
    made.take({kind: 'subnets', subnets: [subnet()], more: true});
    expect(counted).toEqual([]);
    made.take({kind: 'subnets', subnets: [subnet()], more: false});
    expect(counted).toEqual([61, 61]);
  });
});

describe('colours', () => {
  it('are read as browsers write them', () => {
    expect(parseRgb('rgb(27, 29, 32)')).toBe(0x1b1d20);
    expect(parseRgb('rgba(27, 29, 32, 0.5)')).toBe(0x1b1d20);
    expect(parseRgb('rgb(27 29 32)')).toBe(0x1b1d20);
    expect(parseRgb('color(srgb 1 0 0)')).toBeUndefined();
    expect(pixelOf(0x112233, 0x80)).toBe(0x80332211);
  });
});
