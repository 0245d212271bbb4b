"""Which parts of the standard are kept."""

CORE = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core"
OPENAPI = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30"
GEOJSON = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson"
CONFORMS_TO = (CORE, OPENAPI, GEOJSON)

# WGS 84 with the longitude first, the only system in which points are told here.
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"
