// Writes a worked case's self-contained inputs as this calculator's inputs: its prices and speed take the place of the data's.
import type {Inputs} from '../../../model/field';
import {defaultInputs} from '../../../model/field';
import {inputs} from '../inputs';
import type golden from './golden.json';

export type GoldenCase = (typeof golden.cases)[number];

export function goldenInputs({region, input}: GoldenCase): Inputs {
  const {from, to, commitment, migration} = input;
  return {
    ...defaultInputs(inputs),
    region,
    fleet: [{type: from.type, count: from.count, hours: null, to: ''}],
    target: to.type,
    ceiling: from.utilCeiling * 100,
    ceilingTarget: to.utilCeiling * 100,
    margin: 15,
    minNodes: input.minNodes,
    smtYield: from.smtYield * 100,
    smtYieldTarget: to.smtYield * 100,
    prices: [
      {type: from.type, price: from.usdPerHour},
      {type: to.type, price: to.usdPerHour},
    ],
    speeds: [{from: from.type, to: to.type, speed: input.perfRatio}],
    coverage: commitment.portableCoverage * 100,
    portableDiscount: commitment.portableDiscountFrom * 100,
    portableDiscountTarget: commitment.portableDiscountTo * 100,
    lockedShare: commitment.lockedShare * 100,
    lockedDiscount: commitment.lockedDiscount * 100,
    lockedMonths: commitment.lockedMonthsLeft,
    services: migration.services,
    effort: migration.hoursPerService,
    engineerRate: migration.usdPerHour,
    fixedCost: migration.fixedUsd,
    extraMonthly: migration.extraMonthlyUsd,
    overlap: migration.overlapMonths,
    startMonth: migration.startMonth,
    rampMonths: migration.rampMonths,
    movableShare: migration.portableShare * 100,
    hoursPerMonth: input.hoursPerMonth,
    horizon: input.horizonMonths,
    discountRate: input.annualDiscountRate * 100,
  };
}
