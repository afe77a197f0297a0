package dev.chancery.projection;

/** Which segment of which generation of which projection. */
record SegmentKey(String projection, int generation, Segment segment) {}
