// Whose the addresses are, as bars with their numbers.
import type {SubnetFigures} from '../../calculators/ipv4/imports';
import {holdersOf} from './held-by';
import styles from './vpc-detail.module.css';

export function Holders({subnets}: {readonly subnets: readonly SubnetFigures[]}) {
  const holders = holdersOf(subnets);
  const usable = holders.reduce((sum, {addresses}) => sum + addresses, 0);
  return (
    <>
      <h3>Whose the addresses are</h3>
      <table className={styles.holders}>
        <caption className="visually-hidden">Addresses by who holds them</caption>
        <tbody>
          {holders.map(({name, addresses, tone}) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="to-right">{addresses.toLocaleString('en-US')}</td>
              <td className="to-right">{percent(addresses / usable)}</td>
              <td aria-hidden="true">
                <div data-tone={tone} style={{inlineSize: `${(100 * addresses) / usable}%`}} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function percent(share: number): string {
  return share < 0.001 ? 'under 0.1 %' : `${(100 * share).toFixed(1)} %`;
}
