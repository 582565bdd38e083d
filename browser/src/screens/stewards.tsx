/** The stewards' review, and founding a community: the entry of the part of the page that stewards fetch. */
import "./tools.ts";
import "./founding.tsx";
import "./queue.tsx";
import "./case.tsx";
import "./write.tsx";
import "./second.tsx";
import "./down.tsx";
import "./people.tsx";
