// What a family's name says about how its machines run, since AWS publishes no column for it.

export interface FamilyMarks {
  readonly burstable: boolean;
  readonly flex: boolean;
  readonly accelerated: boolean;
}

// T is the series that runs on CPU credits. A digit must follow: trn is not one of them.
const BURSTABLE = /^t\d/;

// Flex machines may be throttled below their full rate; AWS ends the family's name with the word.
const FLEX = /-flex$/;

// Series whose price is mostly an accelerator: GPU (p, g, gr), Gaudi (dl), Inferentia, Trainium, FPGA (f), video (vt).
const ACCELERATED = /^(p|g|gr|dl|inf|trn|f|vt)\d/;

export function marksOf(family: string): FamilyMarks {
  return {burstable: BURSTABLE.test(family), flex: FLEX.test(family), accelerated: ACCELERATED.test(family)};
}
