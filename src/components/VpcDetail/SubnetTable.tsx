// Each subnet with what is free, what AWS reports, why the two differ, and what nodes hold for nothing; the tightest first.
import {useMemo, useState} from 'react';
import type {SubnetFigures} from '../../calculators/ipv4/imports';
import styles from '../Calculator/calculator.module.css';
import {differenceOf} from './difference';
import own from './vpc-detail.module.css';

/** Rows at first, and with each press: a row is eight cells, and hundreds of them at once would hold the page up. */
const FIRST = 10;
const MORE = 50;

export function SubnetTable({subnets}: {readonly subnets: readonly SubnetFigures[]}) {
  const [shown, setShown] = useState(FIRST);
  const sorted = useMemo(() => [...subnets].sort((a, b) => shareFree(a) - shareFree(b)), [subnets]);
  const known = subnets.some(({exact}) => exact);
  const pods = subnets.some(({exact}) => exact?.held);
  const differ = subnets.some((each) => differenceOf(each) !== '');
  const left = sorted.length - shown;
  return (
    <>
      <h3>{known ? 'Free, against what AWS reports' : 'Free, as AWS reports it'}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={own.scroll} tabIndex={0} aria-label="Subnets">
        <table className={own.subnets}>
          <caption>
            {subnets.length.toLocaleString('en-US')} {subnets.length === 1 ? 'subnet' : 'subnets'}, those with the
            smallest share free first{known && !differ && '; AWS’ count agrees with the interfaces in each'}
          </caption>
          <thead>
            <tr>
              <th scope="col">Subnet</th>
              <th scope="col">Usable</th>
              {known && <th scope="col">Free</th>}
              <th scope="col">AWS says</th>
              {differ && (
                <th scope="col" className={own.words}>
                  Why they differ
                </th>
              )}
              {known && <th scope="col">Whole /28s</th>}
              {pods && <th scope="col">Warm</th>}
              {pods && <th scope="col">Sticky</th>}
              {known && <th scope="col">Leaked</th>}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, shown).map((each) => (
              <SubnetRow key={each.id} subnet={each} known={known} pods={pods} differ={differ} />
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 && (
        <p>
          <button type="button" className={styles.quiet} onClick={() => setShown(shown + MORE)}>
            Show {Math.min(left, MORE)} more of {left.toLocaleString('en-US')}
          </button>
        </p>
      )}
    </>
  );
}

interface SubnetRowProps {
  readonly subnet: SubnetFigures;
  readonly known: boolean;
  readonly pods: boolean;
  readonly differ: boolean;
}

function SubnetRow({subnet, known, pods, differ}: SubnetRowProps) {
  const {id, name, cidr, zone, usable, availableIpAddressCount, exact} = subnet;
  return (
    <tr>
      <th scope="row">
        {name ?? id}
        <span className={own.where}>
          {cidr}
          {zone && ` · ${zone}`}
        </span>
      </th>
      <td>{number(usable)}</td>
      {known && <td className={own.truth}>{number(exact?.freeAddresses)}</td>}
      <td>{number(availableIpAddressCount)}</td>
      {differ && <td className={own.words}>{differenceOf(subnet)}</td>}
      {known && <td>{number(exact?.blocks.free)}</td>}
      {pods && <td>{number(exact?.held?.warm)}</td>}
      {pods && <td>{number(exact?.held?.sticky)}</td>}
      {known && <td>{number(exact && (exact.byOwner.leaked ?? 0))}</td>}
    </tr>
  );
}

function number(value: number | undefined): string {
  return value === undefined ? 'not told' : value.toLocaleString('en-US');
}

function shareFree({usable, availableIpAddressCount, exact}: SubnetFigures): number {
  return (exact?.freeAddresses ?? availableIpAddressCount ?? usable) / usable;
}
