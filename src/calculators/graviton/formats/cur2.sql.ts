// The query that turns a CUR 2.0 billing export into a fleet: hours per instance type, region and month.

export interface FleetHoursQuery {
  /** The table as the engine knows it, e.g. `billing.cur2`. */
  readonly table?: string;
  /** First and last month, `YYYY-MM`; without it the last full month. */
  readonly months?: readonly [first: string, last: string];
}

/**
 * Plain SQL that Athena, Trino and DuckDB all run, over columns that every CUR 2.0 table has at its top level.
 * @throws RangeError when a month is not written `YYYY-MM`.
 */
export function fleetHoursSql({table = 'cur2', months}: FleetHoursQuery = {}): string {
  const [from, to] = months ? [startOf(months[0]), nextMonth(startOf(months[1]))] : [LAST_MONTH, THIS_MONTH];
  return `-- Instance-hours of EC2 by type, from the billing export CUR 2.0 (Data Exports).
-- Runs in Athena, Trino and DuckDB. Replace ${table} by your table; save the answer as CSV.
SELECT
  substr(CAST(line_item_usage_start_date AS varchar), 1, 7) AS month,
  COALESCE(product_region_code, '') AS region,
  -- Some lines leave the product columns blank; the usage type ends in the instance type: EUW1-BoxUsage:m5.large.
  COALESCE(NULLIF(product_instance_type, ''), split_part(line_item_usage_type, ':', 2)) AS instance_type,
  -- The operation carries the licence: RunInstances:0002 is Windows. Spot may add a zone: RunInstances:0010:SV006.
  CASE
    WHEN line_item_operation IN ('RunInstances', 'RunInstances:') THEN 'Linux'
    WHEN line_item_operation LIKE 'RunInstances:SV%' THEN 'Linux'
    ELSE CASE split_part(line_item_operation, ':', 2)
      WHEN '0002' THEN 'Windows'
      WHEN '0800' THEN 'Windows BYOL'
      WHEN '0006' THEN 'Windows with SQL Server Standard'
      WHEN '0102' THEN 'Windows with SQL Server Enterprise'
      WHEN '0202' THEN 'Windows with SQL Server Web'
      WHEN '0004' THEN 'Linux with SQL Server Standard'
      WHEN '0100' THEN 'Linux with SQL Server Enterprise'
      WHEN '0200' THEN 'Linux with SQL Server Web'
      WHEN '0010' THEN 'Red Hat Enterprise Linux'
      WHEN '00g0' THEN 'Red Hat BYOL Linux'
      WHEN '1010' THEN 'Red Hat Enterprise Linux with HA'
      WHEN '0014' THEN 'Red Hat Enterprise Linux with SQL Server Standard'
      WHEN '0110' THEN 'Red Hat Enterprise Linux with SQL Server Enterprise'
      WHEN '0210' THEN 'Red Hat Enterprise Linux with SQL Server Web'
      WHEN '1014' THEN 'Red Hat Enterprise Linux with SQL Server Standard and HA'
      WHEN '1110' THEN 'Red Hat Enterprise Linux with SQL Server Enterprise and HA'
      WHEN '000g' THEN 'SUSE Linux'
      WHEN '0g00' THEN 'Ubuntu Pro'
      ELSE line_item_operation
    END
  END AS operating_system,
  CASE
    WHEN line_item_usage_type LIKE '%SpotUsage%' THEN 'spot'
    WHEN line_item_usage_type LIKE '%DedicatedUsage%' OR line_item_usage_type LIKE '%HostBoxUsage%' THEN 'dedicated'
    WHEN line_item_line_item_type = 'DiscountedUsage' THEN 'reserved'
    WHEN line_item_line_item_type = 'SavingsPlanCoveredUsage' THEN 'savings plan'
    ELSE 'on demand'
  END AS purchase,
  -- A sum over lines is right for hourly, daily and monthly exports alike.
  CAST(SUM(line_item_usage_amount) AS decimal(18, 3)) AS usage_hours
FROM ${table}
WHERE line_item_product_code = 'AmazonEC2'
  -- The three types that each stand for hours run. Not SavingsPlanNegation, which repeats hours that are covered,
  -- nor fees, taxes, credits, refunds and discounts.
  AND line_item_line_item_type IN ('Usage', 'DiscountedUsage', 'SavingsPlanCoveredUsage')
  -- Machines that run. Not EBS, data transfer, unused reserved capacity, or the shares that split cost allocation adds.
  AND (
    line_item_usage_type LIKE '%BoxUsage%'
    OR line_item_usage_type LIKE '%SpotUsage%'
    OR line_item_usage_type LIKE '%DedicatedUsage%'
  )
  AND line_item_operation LIKE 'RunInstances%'
  AND line_item_usage_start_date >= ${from}
  AND line_item_usage_start_date < ${to}
GROUP BY 1, 2, 3, 4, 5
HAVING SUM(line_item_usage_amount) > 0
ORDER BY 1, 2, 6 DESC, 3, 4, 5
`;
}

const THIS_MONTH = `date_trunc('month', current_date)`;
const LAST_MONTH = `date_trunc('month', current_date) - INTERVAL '1' MONTH`;

function startOf(month: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new RangeError(`"${month}" is not a month; write it as 2026-10.`);
  return `TIMESTAMP '${month}-01 00:00:00'`;
}

function nextMonth(start: string): string {
  return `${start} + INTERVAL '1' MONTH`;
}
