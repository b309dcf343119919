// Named situations of the specimen: what a page looks like when things are usual, huge, unknown or empty.
import type {Case} from '../../model/calculator';

export const cases: readonly Case[] = [
  {id: 'usual', title: 'An office that moves', query: ''},
  {
    id: 'huge',
    title: 'An archive of a quadrillion bytes',
    query: 'crates=2000000&load=400000&line=100000&fleet=transit:900:hired:no:40',
  },
  {
    id: 'unknown',
    title: 'A charter without a price',
    query: 'crates=12&service=charter&fleet=balloon:1:carrier:no~sprinter:2:carrier:yes',
  },
  {id: 'never', title: 'A line that never catches up', query: 'line=100&arrivals=500000&insured=no&tariff=41.5'},
  {
    id: 'range',
    title: 'Nobody knows the line',
    query: 'fill=50..70&line=2000..6000&far=2001:db8:12::/48&client=Reading room&alt1=none',
  },
  {
    id: 'nothing',
    title: 'Nothing to move',
    query: 'crates=0&alt1.label=By courier, twice&alt1.service=courier&alt1.crates=2&alt2.line=900',
  },
];
