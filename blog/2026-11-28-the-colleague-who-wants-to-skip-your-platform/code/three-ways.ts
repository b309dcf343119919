// Loads the page of one order in three ways that must give the same rows.
import type {Link, Row} from '../link';

type Rows = readonly Row[];

const OWN = 'SELECT * FROM lines WHERE order_id = $1 ORDER BY id';
const FULL = `SELECT lines.id, product, quantity, carrier
  FROM lines
  LEFT JOIN products ON products.id = product_id
  LEFT JOIN parcels ON parcels.id = parcel_id
  LEFT JOIN carriers ON carriers.id = carrier_id`;

/** Each line loads itself, as an object that knows only its own id would. */
export async function rowByRow(link: Link, order: number): Promise<Rows> {
  const page: Row[] = [];
  for (const {id = null} of await link.ask(OWN, order)) {
    page.push(...(await link.ask(`${FULL} WHERE lines.id = $1`, id)));
  }
  return page;
}

/** One query for each kind of thing, put together here. */
export async function setBySet(link: Link, order: number): Promise<Rows> {
  const used = (thing: string) => `SELECT * FROM ${thing}s
    WHERE id IN (SELECT ${thing}_id FROM lines WHERE order_id = $1)`;
  const lines = await link.ask(OWN, order);
  const products = byId(await link.ask(used('product'), order));
  const parcels = byId(await link.ask(used('parcel'), order));
  const carriers = byId(await link.ask('SELECT * FROM carriers'));
  return lines.map(({id = null, product_id, parcel_id, quantity = null}) => {
    const {product = null} = products.get(product_id) ?? {};
    const parcel = parcels.get(parcel_id);
    const {carrier = null} = carriers.get(parcel?.carrier_id) ?? {};
    return {id, product, quantity, carrier};
  });
}

/** One query, put together by the database. */
export function joined(link: Link, order: number): Promise<Rows> {
  return link.ask(`${FULL} WHERE order_id = $1 ORDER BY lines.id`, order);
}

function byId(rows: Rows): ReadonlyMap<unknown, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
