import { expect, it } from "vitest";
import { clientAddressOf } from "./client-address";

it.each([
  ["203.0.113.9", 1, "203.0.113.9"],
  ["6.6.6.6, 203.0.113.9", 1, "203.0.113.9"],
  ["6.6.6.6, 203.0.113.9, 10.0.0.1", 2, "203.0.113.9"],
  ["203.0.113.9", 3, "203.0.113.9"],
  ["::ffff:203.0.113.9", 1, "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", 1, "2001:db8:1:2"],
  ["2001:db8::1", 1, "2001:db8:0:0"],
  ["::1", 1, "0:0:0:0"],
  ["", 1, "unknown"],
])("believes of %j behind %i proxies: %s", (header, proxies, address) => {
  const request = new Request("http://a/", { headers: { "x-forwarded-for": header } });
  expect(clientAddressOf(request, proxies)).toBe(address);
});
