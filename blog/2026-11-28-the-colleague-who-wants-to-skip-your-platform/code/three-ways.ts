// Loads the page of one order in three ways that must give the same rows.
import type {Link, Row} from '../link';

const LINES = `SELECT lines.id, products.name AS product, lines.quantity, carriers.name AS carrier
  FROM lines
  JOIN products ON products.id = lines.product_id
  JOIN parcels ON parcels.id = lines.parcel_id
  JOIN carriers ON carriers.id = parcels.carrier_id`;

/** Each line loads itself, as an object that knows only its own id would. */
export async function rowByRow(link: Link, order: number): Promise<readonly Row[]> {
  const page: Row[] = [];
  for (const {id = null} of await link.ask('SELECT id FROM lines WHERE order_id = $1 ORDER BY id', order)) {
    page.push(...(await link.ask(`${LINES} WHERE lines.id = $1`, id)));
  }
  return page;
}

/** One query for each kind of thing, put together here. */
export async function setBySet(link: Link, order: number): Promise<readonly Row[]> {
  const lines = await link.ask('SELECT * FROM lines WHERE order_id = $1 ORDER BY id', order);
  const ours = (column: string) => `IN (SELECT ${column} FROM lines WHERE order_id = $1)`;
  const products = byId(await link.ask(`SELECT * FROM products WHERE id ${ours('product_id')}`, order));
  const parcels = byId(await link.ask(`SELECT * FROM parcels WHERE id ${ours('parcel_id')}`, order));
  const carriers = byId(await link.ask('SELECT * FROM carriers'));
  return lines.map(({id = null, product_id, parcel_id, quantity = null}) => ({
    id,
    product: products.get(product_id)?.name ?? null,
    quantity,
    carrier: carriers.get(parcels.get(parcel_id)?.carrier_id)?.name ?? null,
  }));
}

/** One query, put together by the database. */
export function joined(link: Link, order: number): Promise<readonly Row[]> {
  return link.ask(`${LINES} WHERE lines.order_id = $1 ORDER BY lines.id`, order);
}

function byId(rows: readonly Row[]): ReadonlyMap<unknown, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
