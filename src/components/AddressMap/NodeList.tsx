// The nodes as a list to filter: whichever one the reader is at is lit in the map.
import {type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState} from 'react';
import {type ImportedNode, NO_NODE} from '../../calculators/ipv4/imports';
import {formatNumber} from '../../model/format';
import styles from './address-map.module.css';
import lists from './lists.module.css';
import {useMap, usePointed} from './map-context';
import {nodesByWaste, nodesWith} from './node-order';
import {nodeKind, nodeName} from './words';

interface NodeListProps {
  /** A node was chosen: its first address is wanted in view. */
  onChoose(node: number): void;
}

/** More than these are no list to look through: words narrow it. */
const MOST = 60;

export function NodeList({onChoose}: NodeListProps): ReactNode {
  const {detail, pointing} = useMap();
  const [words, setWords] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const listed = usePointed((pointed) => pointed.listed);
  const kept = usePointed((pointed) => pointed.kept);
  const order = useMemo(() => nodesByWaste(detail.nodes), [detail]);
  const found = useMemo(() => nodesWith(order, detail.nodes, words), [order, detail, words]);
  const shown = found.slice(0, MOST);
  const go = (node: number | undefined) => {
    if (node === undefined) return;
    pointing.list(node);
    list.current?.querySelector(`[data-node="${node}"]`)?.scrollIntoView({block: 'nearest', behavior: 'instant'});
  };
  const choose = (node: number) => {
    pointing.keep(node);
    if (pointing.get().kept === node) onChoose(node);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = shown.indexOf(listed);
    if (event.key === 'ArrowDown') go(shown[at + 1] ?? shown[at]);
    else if (event.key === 'ArrowUp') go(shown[Math.max(0, at - 1)]);
    else if (event.key === 'Enter' && at >= 0) choose(listed);
    else if (event.key === 'Escape' && pointing.get().lit !== NO_NODE) pointing.clear();
    else return;
    event.preventDefault();
  };
  return (
    <section className={lists.nodes} aria-label="Nodes">
      <p className={styles.controls}>
        <label>
          Find a node{' '}
          <input
            type="search"
            role="combobox"
            aria-expanded="true"
            aria-controls={id}
            aria-autocomplete="list"
            aria-activedescendant={shown.includes(listed) ? `${id}-${listed}` : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder="name, instance, type, zone"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={() => pointing.list(NO_NODE)}
          />
        </label>
        <span role="status">
          {formatNumber(found.length)} of {formatNumber(order.length)} nodes
          {found.length > MOST && `, the first ${MOST} shown`}
        </span>
      </p>
      <div
        ref={list}
        id={id}
        role="listbox"
        tabIndex={-1}
        aria-label="Nodes, those with the most stranded and warm addresses first"
        className={lists.nodeList}
        onPointerLeave={() => pointing.list(NO_NODE)}
      >
        {shown.map((index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box of the filter takes the keys
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the filter, which names the active option
          <div
            key={index}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === kept}
            data-node={index}
            data-active={index === listed || undefined}
            onPointerMove={() => pointing.list(index)}
            onClick={() => choose(index)}
          >
            <b>{nodeName(detail.nodes[index] as ImportedNode)}</b>
            <span>{nodeKind(detail.nodes[index] as ImportedNode)}</span>
            <span>{holds(detail.nodes[index] as ImportedNode)}</span>
          </div>
        ))}
      </div>
    </section>
  );
}

function holds({pool, pods, stickyAddresses, interfaces}: ImportedNode): string {
  const parts = [pods === undefined ? `${pool} for pods` : `${pods} pods, ${pool - pods} warm`];
  if (stickyAddresses > 0) parts.push(`${stickyAddresses} of those sticky`);
  parts.push(`${interfaces} ${interfaces === 1 ? 'interface' : 'interfaces'}`);
  return parts.join(', ');
}
