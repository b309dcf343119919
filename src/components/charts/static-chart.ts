// A chart as the build drew it from the calculator's default answer.

/** SVG text, for a wide and a narrow column. */
export interface StaticChart {
  readonly wide: string;
  readonly narrow: string;
}
