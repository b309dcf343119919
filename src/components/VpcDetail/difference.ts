// Why what is free in a subnet is not what AWS reports, in a few words.
import type {SubnetFigures} from '../../calculators/ipv4/imports';

/** '' where the two agree, or AWS' count is not there. */
export function differenceOf({
  exact,
  availableIpAddressCount,
}: Pick<SubnetFigures, 'exact' | 'availableIpAddressCount'>): string {
  if (!exact || availableIpAddressCount === undefined) return '';
  const {freeButReservedByCidrReservation: reserved, unexplained = 0} = exact;
  return [
    reserved > 0 ? `${reserved} in prefix reservations` : '',
    unexplained < 0 ? `${-unexplained} used by its count, on no interface here` : '',
    unexplained > 0 ? `${unexplained} free by its count, on an interface here` : '',
  ]
    .filter((reason) => reason !== '')
    .join('; ');
}
