// What the page and the worker that draws the map say to each other.
import type {StateCounts, SubnetOccupancy} from '../../calculators/ipv4/imports';
import type {RowGeometry} from './geometry';
import type {SquareGeometry} from './paint-square';
import type {Palette} from './palette';

/** The part of a subnet that is drawn. */
export type DrawnSubnet = Pick<SubnetOccupancy, 'uses' | 'nodes'> & {
  readonly map: Pick<SubnetOccupancy['map'], 'cells' | 'subnet'>;
};

/** One canvas' worth of the map. */
export type Piece =
  | {
      readonly kind: 'rows';
      readonly subnet: number;
      /** The first address shown, counted from that of the subnet. */
      readonly from: number;
      readonly geometry: RowGeometry;
    }
  | {
      readonly kind: 'square';
      /** The first address of the square, as a number. */
      readonly first: number;
      readonly subnets: readonly number[];
      readonly geometry: SquareGeometry;
    };

export type ToPainter =
  /** The next subnets of the account, in its order; it is complete when no more follow. */
  | {readonly kind: 'subnets'; readonly subnets: readonly DrawnSubnet[]; readonly more: boolean}
  /** How the page looks now: everything shown is drawn again. */
  | {readonly kind: 'look'; readonly palette: Palette; readonly ratio: number}
  /** A piece is drawn now, and again whenever that changes it, until it is hidden. */
  | {readonly kind: 'show'; readonly key: number; readonly piece: Piece}
  | {readonly kind: 'hide'; readonly key: number}
  /** The node whose addresses are marked; −1 for none. */
  | {readonly kind: 'light'; readonly node: number};

export type FromPainter =
  | {readonly kind: 'counts'; readonly counts: readonly StateCounts[]}
  | {
      readonly kind: 'drawn';
      readonly key: number;
      readonly width: number;
      readonly height: number;
      /** Pixels where the browser makes no bitmap of them. */
      readonly image: ImageBitmap | ArrayBuffer;
    };
