// What a post's page knows of its surroundings: the series it is part of, what is close to it, the calculators it uses.

export interface PlaceLink {
  readonly label: string;
  /** Address from the root of the site. */
  readonly to: string;
}

export interface PostPlace {
  readonly series: {
    readonly title: string;
    /** In the order of reading, this post among them. */
    readonly parts: readonly PlaceLink[];
    /** Counted from 0. */
    readonly at: number;
  };
  /** Posts of other series, the closest first. */
  readonly related: readonly PlaceLink[];
  /** In the order in which the post names them. */
  readonly calculators: readonly PlaceLink[];
}
