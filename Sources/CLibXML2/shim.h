// libxml2 built with ICU shows ICU's types in its headers. They differ from those of the ICU
// inside Foundation, and no program could import both. Only the last fields of a structure that
// is never made here depend on it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
