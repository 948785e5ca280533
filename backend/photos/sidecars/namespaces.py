"""Where the words of XMP come from."""

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XML = "http://www.w3.org/XML/1998/namespace"
META = "adobe:ns:meta/"
DC = "http://purl.org/dc/elements/1.1/"
XMP = "http://ns.adobe.com/xap/1.0/"
EXIF = "http://ns.adobe.com/exif/1.0/"
PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/"
LIGHTROOM = "http://ns.adobe.com/lightroom/1.0/"
DIGIKAM = "http://www.digikam.org/ns/1.0/"
REGIONS = "http://www.metadataworkinggroup.com/schemas/regions/"
AREA = "http://ns.adobe.com/xmp/sType/Area#"
DIMENSIONS = "http://ns.adobe.com/xap/1.0/sType/Dimensions#"
SHIGUANG = "urn:shiguang:xmp:1.0:"  # Favorite, Archived: "True"

PREFIXES = {
    "x": META,
    "rdf": RDF,
    "dc": DC,
    "xmp": XMP,
    "exif": EXIF,
    "photoshop": PHOTOSHOP,
    "lr": LIGHTROOM,
    "digiKam": DIGIKAM,
    "mwg-rs": REGIONS,
    "stArea": AREA,
    "stDim": DIMENSIONS,
    "shiguang": SHIGUANG,
}
