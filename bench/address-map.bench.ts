// How long the address map of a large account takes to draw, and one node of it to light: the worker's side, without a browser.
import {readdirSync, readFileSync} from 'node:fs';
import {gunzipSync} from 'node:zlib';
import {type JoinedVpc, vpcSquares} from '../src/calculators/ipv4/imports';
import {columnsOf, pitchOf, rowsOf, sizeOf} from '../src/components/AddressMap/geometry';
import type {Piece} from '../src/components/AddressMap/map-messages';
import {Painter} from '../src/components/AddressMap/painter';
import {INKS, type Palette} from '../src/components/AddressMap/palette';
import type {Benchmark} from './benchmark';
import {readAccount} from './read-vpc-export';
import {median} from './statistics';

export const name = 'address-map';

export const question =
  'Drawing 400 subnets small, a whole VPC along a curve, and a node lit in the largest subnet, against filling as many pixels';

/** The account of 400 subnets and 20,000 interfaces that the tests know the answers of. */
const FOLDER = 'src/calculators/ipv4/testing/fixtures/big';
/** Device pixels to a CSS pixel, as on a laptop with a dense screen. */
const RATIO = 2;
const SMALL = 2;
const LARGE = 10;
const NODES = 50;

export const run: Benchmark['run'] = async ({runs, say}) => {
  say('reading the account');
  const joined = await readAccount(filesOf(FOLDER));
  const small = joined.occupancy.map((_, index) => rowsPiece(joined, index, SMALL));
  const largest = indexOfLargest(joined);
  const large = rowsPiece(joined, largest, LARGE);
  const nodes = [...new Set(joined.occupancy[largest]?.nodes)].filter((node) => node >= 0).slice(0, NODES);
  const {width, height} = sizeOf(large.geometry);
  const pixels = width * height;
  const curve = curvePiece(joined);
  const opening: number[] = [];
  const gallery: number[] = [];
  const curves: number[] = [];
  const lighting: number[] = [];
  const filling: number[] = [];
  for (let round = 0; round < runs; round++) {
    say(`round ${round + 1} of ${runs}`);
    const painter = new Painter(() => undefined);
    opening.push(timed(() => painter.take({kind: 'subnets', subnets: joined.occupancy, more: false})));
    painter.take({kind: 'look', palette: PALETTE, ratio: RATIO});
    small.forEach((piece, key) => {
      painter.take({kind: 'show', key, piece});
    });
    gallery.push(timed(() => drawAll(painter)));
    small.forEach((_, key) => {
      painter.take({kind: 'hide', key});
    });
    painter.take({kind: 'show', key: -2, piece: curve});
    curves.push(timed(() => drawAll(painter)));
    painter.take({kind: 'hide', key: -2});
    painter.take({kind: 'show', key: -1, piece: large});
    drawAll(painter);
    for (const node of nodes) {
      lighting.push(
        timed(() => {
          painter.take({kind: 'light', node});
          drawAll(painter);
        }),
      );
      filling.push(timed(() => new Uint32Array(pixels).fill(node)));
    }
  }
  return [
    {what: 'counting every address', value: median(opening), unit: 'ms', note: `${joined.occupancy.length} subnets`},
    {what: 'drawing all subnets small', value: median(gallery), unit: 'ms', note: `at ${RATIO} device pixels to one`},
    {what: 'drawing a VPC along a curve', value: median(curves), unit: 'ms', note: 'a /16 of 25 subnets'},
    {
      what: 'lighting a node',
      value: median(lighting),
      unit: 'ms',
      note: `in the largest subnet at once, ${(pixels / 1e6).toFixed(1)} million pixels; worst ${Math.max(...lighting).toFixed(0)}`,
    },
    {what: 'peer: as many pixels, one colour', value: median(filling), unit: 'ms'},
  ];
};

const PALETTE = Object.fromEntries(INKS.map((ink, index) => [ink, index * 0x101010])) as Palette;

function rowsPiece({occupancy}: JoinedVpc, subnet: number, cell: number): Extract<Piece, {kind: 'rows'}> {
  const addresses = occupancy[subnet]?.map.cells.length ?? 0;
  const geometry = {pitch: pitchOf(cell, RATIO), columns: columnsOf(addresses), rows: rowsOf(addresses)};
  return {kind: 'rows', subnet, from: 0, geometry};
}

function curvePiece({occupancy}: JoinedVpc): Piece {
  const [square] = vpcSquares(occupancy.map(({subnet}) => subnet));
  if (!square) throw new Error('The account has no subnet.');
  const {range, subnets} = square;
  return {kind: 'square', first: range.first, subnets, geometry: {order: (32 - range.prefix) / 2, cell: 3 * RATIO}};
}

function indexOfLargest({occupancy}: JoinedVpc): number {
  const sizes = occupancy.map(({map}) => map.cells.length);
  return sizes.indexOf(Math.max(...sizes));
}

function drawAll(painter: Painter): void {
  while (painter.next()) {
    // Each call draws one.
  }
}

function timed(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function filesOf(folder: string): readonly Iterable<string>[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gz'))
    .map((file) => [gunzipSync(readFileSync(`${folder}/${file}`)).toString('utf8')]);
}
