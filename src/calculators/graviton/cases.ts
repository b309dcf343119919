// Named real situations: example, preset and test at once.
import type {Case} from '../../model/calculator';

export const cases: readonly Case[] = [
  {id: 'forty-m7i', title: '40 × m7i.xlarge kept at 60 %', query: ''},
  {id: 'half-load', title: 'The same fleet kept at 50 %: second threads never meet', query: 'ceiling=50'},
  {id: 'high-load', title: 'The same fleet kept at 80 %', query: 'ceiling=80'},
  {id: 'raised-ceiling', title: 'Nodes added at 60 % today, at 75 % on the target', query: 'ceilingTarget=75'},
  {
    id: 'mixed-fleet',
    title: 'A fleet of four types, one of them billed by the hour',
    query: 'region=eu-central-1&fleet=m6i.2xlarge:24~c6i.4xlarge:12~r6i.xlarge::21900~t3.large:8',
  },
  {
    id: 'commitments',
    title: 'c6i to c7g with commitments, a slow ramp and engineering cost',
    query:
      'region=eu-central-1&fleet=c6i.4xlarge:100&target=c7g&ceiling=65&ceilingTarget=70&coverage=30&lockedShare=40&lockedMonths=10&services=30&fixedCost=15000&extraMonthly=400&startMonth=2&movableShare=90&discountRate=8',
  },
  {id: 'best-of', title: 'The cheapest of Graviton4, Graviton3 and AMD', query: 'target=m8g,m7g,m8a'},
  {
    id: 'memory-bound',
    title: 'A fleet that is full of memory, not of work',
    query: 'fleet=r6i.2xlarge:30&ceiling=40&memoryUsed=78&target=r8g',
  },
  {id: 'web', title: 'A web server: full machines compared', query: 'workload=web-16k'},
  {id: 'spread', title: 'Low and high by the spread over workloads', query: 'uncertainty=workloads'},
  {
    id: 'own-figures',
    title: 'Prices and a speed that you measured',
    query: 'target=m9g&prices=m9g.xlarge:0.19~m7i.xlarge:0.18&speeds=m7i:m9g:1.35',
  },
];
