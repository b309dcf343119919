// One question is in flight, and of what was overtaken nothing is asked.
import {expect, it} from 'vitest';
import {InTurn} from './in-turn';

function recorded() {
  const asked: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (name: string) => () =>
    new Promise<void>((resolve) => {
      asked.push(name);
      ends.push(resolve);
    });
  const end = async () => {
    ends.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return {asked, ask, end};
}

it('asks one at a time, and of each subject the newest', async () => {
  const {asked, ask, end} = recorded();
  const turns = new InTurn();
  turns.take('sets', ask('sets of all'));
  turns.take('effects', ask('effects of one'));
  turns.take('effects', ask('effects of two'));
  expect(asked).toEqual(['sets of all']);
  await end();
  expect(asked).toEqual(['sets of all', 'effects of two']);
  await end();
  expect(asked).toHaveLength(2);
});

it('forgets what is dropped while it waits', async () => {
  const {asked, ask, end} = recorded();
  const turns = new InTurn();
  turns.take('sets', ask('sets'));
  turns.take('areas', ask('areas'));
  turns.take('effects', ask('effects'));
  turns.drop('areas');
  await end();
  expect(asked).toEqual(['sets', 'effects']);
});
