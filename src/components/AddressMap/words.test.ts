// What the map says of an address, of a node and of the whole, about the small accounts whose answers are known.

import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {beforeAll, describe, expect, it} from 'vitest';
import {cellStates, countStates, type JoinedVpc, joinVpc, NO_NODE} from '../../calculators/ipv4/imports';
import {accountFiles, piecesOf} from '../../calculators/ipv4/testing/account-files';
import {parseIpv4} from '../../model/ipv4-address';
import {findingOf} from './finding';
import AddressMap from './index';
import {nodesByWaste, nodesWith} from './node-order';
import {NodeTally} from './node-tally';
import {Pointing} from './pointing';
import {addressWords, holdingsWords} from './words';

let small: JoinedVpc;
let prefix: JoinedVpc;

beforeAll(async () => {
  small = joinVpc(await piecesOf(accountFiles('small')));
  prefix = joinVpc(await piecesOf(accountFiles('prefix')));
});

const countsOf = ({occupancy}: JoinedVpc) => occupancy.map((each) => countStates(cellStates(each)));

function said({occupancy}: JoinedVpc, address: string): {subnet: number; at: number} {
  const number = parseIpv4(address)!;
  const subnet = occupancy.findIndex(
    ({subnet: {range}}) => number >= range.first && number < range.first + 2 ** (32 - range.prefix),
  );
  return {subnet, at: number - occupancy[subnet]!.subnet.range.first};
}

describe('an address', () => {
  it('is said with its state, its owner and its node', () => {
    expect(addressWords(small, said(small, '10.20.0.66'))).toEqual({
      address: '10.20.0.66',
      subnet: '10.20.0.0/24',
      state: 'sticky, on an interface that scale-in stranded',
      more: 'node ip-10-20-0-98.eu-west-1.compute.internal',
    });
    expect(addressWords(small, said(small, '10.20.0.255'))).toMatchObject({state: 'reserved by AWS', more: ''});
    expect(addressWords(small, {subnet: 0, at: 256})).toBeUndefined();
    expect(addressWords(small, {subnet: 9, at: 0})).toBeUndefined();
  });

  it('is said with what its /28 holds when it is free, and with its prefix when it is in one', () => {
    expect(addressWords(prefix, said(prefix, '100.64.1.80'))).toMatchObject({
      state: 'free, in a whole /28',
      more: '0 of the 16 in 100.64.1.80/28 taken',
    });
    expect(addressWords(prefix, said(prefix, '100.64.0.92'))?.more).toMatch(
      /^node .*, in a \/28 that is delegated as a whole$/,
    );
    expect(addressWords(prefix, said(prefix, '10.40.2.254'))?.more).toMatch(/inside of a prefix reservation$/);
  });

  it('says of every owner who it is', () => {
    const all = small.occupancy.flatMap(({nodes}, subnet) =>
      [...nodes].flatMap((_, at) => addressWords(small, {subnet, at}) ?? []),
    );
    expect(all).toHaveLength(768);
    expect(new Set(all.filter(({state}) => state === 'other owner').map(({more}) => more))).toEqual(
      new Set([
        'an Application Load Balancer',
        'a Network Load Balancer',
        'an EFS mount target',
        'a VPC endpoint',
        'a Lambda function',
        'an RDS database',
        'the EKS control plane',
      ]),
    );
  });
});

describe('a node', () => {
  it('is said with all it holds', () => {
    const node = small.nodes.findIndex(({name}) => name?.startsWith('ip-10-20-0-98.'));
    const tally = new NodeTally(small.occupancy);
    expect(holdingsWords(tally.of(node))).toBe(
      '30 addresses: 3 pods, 17 warm, 7 sticky, 3 of its interfaces; in 1 subnet',
    );
    const sum = small.nodes.reduce((total, _, index) => total + tally.of(index).total, 0);
    expect(sum).toBe(80 + 42 + 40);
    expect(holdingsWords(tally.of(99))).toBe('no address in these subnets');
  });

  it('is listed by what it holds for nothing, and found by words', () => {
    const order = nodesByWaste(small.nodes);
    expect(order).toHaveLength(7);
    expect(small.nodes[order[0]!]!.name).toMatch(/^ip-10-20-0-98\./);
    const found = nodesWith(order, small.nodes, ' t3.MEDIUM  1b ');
    expect(found.map((index) => small.nodes[index]!.type)).toEqual(['t3.medium']);
    expect(nodesWith(order, small.nodes, 't3 nowhere')).toEqual([]);
  });

  it('is lit by the address that is pointed at, before the list, before what is kept', () => {
    const pointing = new Pointing([{nodes: new Int32Array([NO_NODE, 4])}]);
    const lit = () => pointing.get().lit;
    pointing.keep(2);
    expect(lit()).toBe(2);
    pointing.list(3);
    expect(lit()).toBe(3);
    pointing.point({subnet: 0, at: 1}, 'pointer');
    expect(lit()).toBe(4);
    pointing.point({subnet: 0, at: 0}, 'pointer');
    expect(lit()).toBe(2);
    pointing.keep(2);
    expect(lit()).toBe(NO_NODE);
  });

  it('tells those who listen only when something changes', () => {
    const pointing = new Pointing([{nodes: new Int32Array([1, 1])}]);
    let told = 0;
    const leave = pointing.subscribe(() => {
      told += 1;
    });
    pointing.point({subnet: 0, at: 1}, 'pointer');
    pointing.point({subnet: 0, at: 1}, 'pointer');
    pointing.point({subnet: 0, at: 0}, 'pointer');
    leave();
    pointing.point(null, 'pointer');
    expect(told).toBe(2);
  });
});

describe('the whole', () => {
  it('is found in a sentence', () => {
    expect(findingOf(countsOf(small))).toBe(
      '562 of 753 addresses are free; no /28 among them is whole: prefix delegation would find no room today. 71 more are held warm by nodes without a pod, 7 of those on interfaces that scale-in stranded, 10 belong to interfaces nobody uses.',
    );
    expect(findingOf(countsOf(prefix))).toMatch(
      /^692 of 1,079 addresses are free; 27 whole \/28s are among them, in 3 of 5 subnets\. 201 more/,
    );
  });

  it('says what it lacks where there is nothing to draw', async () => {
    const html = (detail: JoinedVpc) => renderToStaticMarkup(createElement(AddressMap, {detail}));
    expect(html(joinVpc([]))).toContain('the map needs describe-subnets');
    const {'describe-network-interfaces': _left, ...rest} = accountFiles('small');
    expect(html(joinVpc(await piecesOf(rest)))).toContain('the map needs describe-network-interfaces');
    expect(html(small)).not.toContain('the map needs');
  });
});
