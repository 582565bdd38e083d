/**
 * Emergency numbers by country, for the buttons of "Help now". Held against libphonenumber's short numbers by
 * `tests/vectors/test_emergency.py`. Where nothing is listed it is 112, which a mobile phone connects to the local
 * emergency service in any GSM, UMTS, LTE or NR network (3GPP TS 22.101, section 10.1).
 */

export interface Emergency {
  /** One number for all, an ambulance, or the police. */
  readonly what: "all" | "ambulance" | "police";
  readonly number: string;
}

const ONE_FOR_ALL: Readonly<Record<string, string>> = {
  "999": "GB HK MY KE BD UG ZW BW ZM MU TT SZ BH AE QA MO",
  "911": "US CA PR MX CR DO EC PA PY UY PH SV VE BS GY BZ AR SA JO",
  "000": "AU",
  "111": "NZ",
  "123": "CO",
};

/** Country, ambulance, police: where each has a number of its own. */
const APART =
  "SG 995 999,JP 119 110,KR 119 112,CN 120 110,TW 119 110,TH 1669 191,BR 192 190,CL 131 133,VN 115 113," +
  "ZA 10177 10111,IL 101 100,NP 102 100,KH 119 117,MA 15 19,TN 190 197,EG 123 122,GH 193 191,BO 118 110,CU 104 106," +
  "PK 115 15,IR 115 110,DZ 14 17,LB 140 112,JM 110 119,MN 103 102";

/** Where a child's line has one number in the whole country. */
const YOUNG: Readonly<Record<string, string>> = {
  "116 111": "AT BE BG HR CY CZ DK EE FI DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE",
  "0800 1111": "GB",
  "1800 55 1800": "AU",
};

const listed = (table: Readonly<Record<string, string>>, region: string): string | undefined =>
  Object.entries(table).find(([, regions]) => regions.split(" ").includes(region))?.[0];

export function emergencyIn(region: string): readonly Emergency[] {
  const apart = APART.split(",").find((each) => each.startsWith(`${region} `));
  if (apart) {
    const [, ambulance, police] = apart.split(" ") as [string, string, string];
    return [
      { what: "ambulance", number: ambulance },
      { what: "police", number: police },
    ];
  }
  return [{ what: "all", number: listed(ONE_FOR_ALL, region) ?? "112" }];
}

/** The free line for children and young people, where we know one. */
export const youngLineIn = (region: string): string | undefined => listed(YOUNG, region);
