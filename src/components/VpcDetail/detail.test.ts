// Every usable address has one holder, and every difference from what AWS reports is said.
import {describe, expect, it} from 'vitest';
import {importSet} from '../../calculators/ipv4/imports';
import {accountFiles, piecesOf} from '../../calculators/ipv4/testing/account-files';
import {differenceOf} from './difference';
import {holdersOf} from './held-by';

async function subnetsOf(account: 'small' | 'prefix' | 'big', without = '') {
  const files = Object.entries(accountFiles(account)).filter(([name]) => without === '' || !name.includes(without));
  const {detail} = importSet.join(await piecesOf(Object.fromEntries(files)));
  return detail?.subnets ?? [];
}

describe.each(['small', 'prefix', 'big'] as const)('the account %s', (account) => {
  it.each(['', 'pods'])('has one holder for every usable address, without %j', async (without) => {
    const subnets = await subnetsOf(account, without);
    const holders = holdersOf(subnets);
    expect(holders.reduce((sum, {addresses}) => sum + addresses, 0)).toBe(
      subnets.reduce((sum, {usable}) => sum + usable, 0),
    );
    expect(holders.some(({name}) => name === 'Pods')).toBe(without === '');
  });
});

it('tells pods, warm, sticky and leaked apart', async () => {
  const holders = holdersOf(await subnetsOf('small'));
  expect(Object.fromEntries(holders.map(({name, addresses}) => [name.split(':')[0], addresses]))).toMatchObject({
    Pods: 74,
    Warm: 64,
    Sticky: 7,
    Leaked: 10,
    Free: 562,
  });
});

it('says why AWS reports another number', async () => {
  const subnets = await subnetsOf('prefix');
  expect(subnets.map(differenceOf).filter((words) => words !== '')).toEqual(['15 in prefix reservations']);
  const [first] = subnets;
  const exact = first?.exact && {...first.exact, unexplained: -4};
  expect(differenceOf({exact, availableIpAddressCount: 50})).toBe('4 used by its count, on no interface here');
  expect(differenceOf({exact, availableIpAddressCount: undefined})).toBe('');
});
