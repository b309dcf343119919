// The map itself: a few subnets all large, many small with one large, or whole VPCs along curves; legend and words with it.
import {type ReactNode, useId, useMemo, useState} from 'react';
import {type StateCounts, sumCounts} from '../../calculators/ipv4/imports';
import styles from './address-map.module.css';
import {findingOf} from './finding';
import {Gallery} from './Gallery';
import {rowsOf} from './geometry';
import {LargeRows} from './LargeRows';
import {Legend} from './Legend';
import {useMap} from './map-context';
import {NodeList} from './NodeList';
import {Readout} from './Readout';
import {Squares} from './Squares';
import {SubnetTable} from './SubnetTable';

/** Rows that can still be looked over: up to here all subnets are shown large. */
const FEW_ROWS = 24;
const KEYS =
  'In the map, arrow keys go from address to address, Home and End to the ends of a subnet. N goes to the next address of the lit node, Enter keeps it lit, Escape lets it go.';
const KEYS_BETWEEN = 'Page Up and Page Down go from subnet to subnet.';

export function Views(): ReactNode {
  const {detail, counts, tally} = useMap();
  const [curve, setCurve] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const help = useId();
  const all = useMemo(() => detail.occupancy.map((_, index) => index), [detail]);
  const few = detail.occupancy.reduce((rows, {map}) => rows + rowsOf(map.cells.length), 0) <= FEW_ROWS;
  if (!counts) return <p className={styles.nothing}>Counting the addresses…</p>;
  const selected = chosen ?? fullest(counts);
  const showNode = (node: number) => {
    const {subnets} = tally.of(node);
    const [most] = [...subnets].sort(([, a], [, b]) => b - a);
    if (most && !subnets.some(([index]) => index === selected)) setChosen(most[0]);
  };
  return (
    <>
      <p className={styles.finding}>{findingOf(counts)}</p>
      <div className={styles.onScreen}>
        <Legend counts={sumCounts(counts)} />
        <fieldset className={styles.views}>
          <legend className="visually-hidden">How the addresses lie</legend>
          <View
            name={`${help}-view`}
            label="Rows of /28s, a /24 to a row"
            checked={!curve}
            onChoose={() => setCurve(false)}
          />
          <View
            name={`${help}-view`}
            label="Whole VPCs along a Hilbert curve"
            checked={curve}
            onChoose={() => setCurve(true)}
          />
        </fieldset>
        {curve ? <Squares help={help} /> : <LargeRows shown={few ? all : [selected]} help={help} bounded={!few} />}
        <Readout />
        <p id={help} className={styles.keys}>
          {KEYS} {(few || curve) && KEYS_BETWEEN}
        </p>
        {!curve && !few && <Gallery selected={selected} onSelect={setChosen} />}
        {detail.nodes.length > 0 && <NodeList onChoose={showNode} />}
      </div>
      <SubnetTable counts={counts} />
    </>
  );
}

function View({name, label, checked, onChoose}: ViewProps): ReactNode {
  return (
    <label>
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>{label}</span>
    </label>
  );
}

interface ViewProps {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  onChoose(): void;
}

/** The subnet with the smallest share of free addresses; of several, the largest. */
function fullest(counts: readonly StateCounts[]): number {
  const size = (each: StateCounts) => Object.values(each).reduce((sum, count) => sum + count, 0);
  const share = (each: StateCounts) => (each.free + each.stranded) / size(each);
  return counts.reduce((best, each, index) => {
    const other = counts[best] as StateCounts;
    return (share(each) - share(other) || size(other) - size(each)) < 0 ? index : best;
  }, 0);
}
