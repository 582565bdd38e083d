/** The guides that the community publishes: a part for anybody who reads them, which seals nothing. */
import "#kernel/kit/connect.ts";
import "./list.tsx";
import "./guide.tsx";
