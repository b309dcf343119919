// The worker's side of drawing: one request after another, the newest alone answered, errors in words.
import {describe, expect, it} from 'vitest';
import {uncertainty} from '../../../analysis/uncertainty';
import {specimen} from '../../../calculators/specimen';
import {defaultState} from '../../../model/calculator';
import {drawer} from './answer-draws';
import type {DrawReply, DrawRequest} from './draw-messages';

const request = (id: number, line: number): DrawRequest => ({
  id,
  calculator: 'specimen',
  date: '',
  parts: new Map(),
  inputs: {...defaultState(specimen).inputs, line: {low: line, high: line * 2}},
  alternatives: [],
});

describe('drawing from ranges', () => {
  it('answers with what the same question gives anywhere else', async () => {
    const said: DrawReply[] = [];
    await drawer(async () => specimen, said.push.bind(said))(request(1, 400));
    const {inputs, alternatives} = request(1, 400);
    expect(said).toEqual([{id: 1, found: uncertainty(specimen, {inputs, alternatives}, null)}]);
  });

  it('leaves a request for a newer one', async () => {
    const said: DrawReply[] = [];
    const take = drawer(async () => specimen, said.push.bind(said));
    await Promise.all([take(request(1, 400)), take(request(2, 500)), take(request(3, 600))]);
    expect(said.map(({id}) => id)).toEqual([3]);
  });

  it('says why it cannot', async () => {
    const said: DrawReply[] = [];
    await drawer(
      () => Promise.reject(new Error('There is no calculator called abacus.')),
      said.push.bind(said),
    )(request(7, 400));
    expect(said).toEqual([{id: 7, failed: 'There is no calculator called abacus.'}]);
  });
});
