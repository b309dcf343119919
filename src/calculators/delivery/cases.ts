// Named situations: this site, one that loads everything at once, hosts of other kinds, and the ends of what can be asked.
import type {Case} from '../../model/calculator';

export const cases: readonly Case[] = [
  {id: 'own', title: 'A post of this site', query: ''},
  {
    id: 'whole',
    title: 'An application that is all script',
    query:
      'views=500000&page=2&script=900&assets=350&ahead=0&onTouch=0&touchedShare=0&requests=60&alt1.label=Split by route&alt1.script=300',
  },
  {
    id: 'machine',
    title: 'A machine and its egress',
    query: 'views=2000000&fixedPrice=6.13&freeTransfer=100&transferPrice=0.09&freeRequests=0&requestPrice=0',
  },
  {
    id: 'fast',
    title: 'An office line',
    query: 'bandwidth=100&roundTrip=20&alt1=none',
  },
  {
    id: 'range',
    title: 'Nobody knows the readers',
    query: 'views=10000..80000&warmShare=10..60&bandwidth=1..10&alt1=none',
  },
  {id: 'nobody', title: 'No readers yet', query: 'views=0&alt1=none'},
];
