// The worked cases of the model, computed elsewhere: every figure of every case to its stated tolerance.
import {describe, expect, test} from 'vitest';
import {readerOf} from '../../cli/read-dataset';
import {ec2} from '../../datasets/ec2';
import {latestDate, loadDataset} from '../../model/dataset';
import {evaluate} from '../../model/evaluate';
import type {Variant} from '../../model/step';
import {steps} from './model';
import golden from './testing/golden.json';
import {goldenInputs} from './testing/golden-inputs';

/** The case's word for a figure, and ours; row figures are those of the only row. */
const NAMES: Readonly<Record<string, string>> = {
  gFrom: 'workPerVcpuFrom',
  gTo: 'workPerVcpuTo',
  capacityPerNodeFrom: 'capacityFrom',
  capacityPerNodeTo: 'capacityTo',
  effectiveUsdPerHourFrom: 'rateFrom',
  effectiveUsdPerHourTo: 'rateTo',
  pricePerformanceRatio: 'workPerDollar',
  breakEvenPerfRatio: 'breakEvenSpeed',
  nodesCpu: 'nodesCpu',
  nodesMemory: 'nodesMemory',
  nodesTo: 'nodes',
  monthlyUsdFrom: 'monthlyFrom',
  monthlyUsdTo: 'monthlyTo',
  steadyMonthlySavingUsd: 'saving',
  breakEvenMonth: 'breakEvenMonth',
  cumulativeUsdMonth12: 'cumulativeYear',
  cumulativeUsdEnd: 'cumulativeEnd',
  npvUsd: 'npv',
  lowestCumulativeUsd: 'lowestCumulative',
};
const date = latestDate(ec2);

for (const example of golden.cases) {
  const uncertainty = 'uncertainty' in example ? example.uncertainty : undefined;
  const expectations: [Variant, Readonly<Record<string, number>>][] = [['base', example.expected]];
  if (uncertainty) expectations.push(['low', uncertainty.low], ['high', uncertainty.high]);
  describe.each(expectations)(`${example.id}, %s`, (variant, expected) => {
    test.each(Object.entries(expected))('%s is %d', async (name, value) => {
      const inputs = goldenInputs(example);
      const data = await loadDataset(ec2, date, ec2.partsFor(date, inputs), readerOf(ec2));
      const result = evaluate(steps.stages, inputs, data, variant);
      const ours = NAMES[name] ?? name;
      const actual = result.values[ours] ?? result.rows.fleet?.[0]?.values[ours];
      const tolerance =
        name.includes('Usd') && !name.includes('PerHour')
          ? golden.tolerance.absoluteUsd
          : golden.tolerance.relative * Math.abs(value);
      expect(actual, ours).toBeTypeOf('number');
      expect(Math.abs((actual as number) - value), `${ours} is ${actual}`).toBeLessThanOrEqual(tolerance);
    });
  });
}
