#include "CResources.h"

// Files as bytes: in Swift an array literal of each would take minutes to compile.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t survey_schema[] = {
#embed "../../docs/schema/survey.rng"
};
static const uint8_t summary_schema[] = {
#embed "../../docs/schema/summary.rng"
};
static const uint8_t appendix_stylesheet[] = {
#embed "../Reporting/Resources/appendix.xsl"
};
static const uint8_t document_stylesheet[] = {
#embed "../Reporting/Resources/document.xsl"
};
static const uint8_t workbook_stylesheet[] = {
#embed "../Reporting/Resources/workbook.xsl"
};
static const uint8_t office_stylesheet[] = {
#embed "../Reporting/Resources/office.xsl"
};
static const uint8_t charts_stylesheet[] = {
#embed "../Reporting/Resources/charts.xsl"
};

#define RESOURCE(name) \
  shukei_resource shukei_##name(void) { return (shukei_resource){name, sizeof name}; }

RESOURCE(survey_schema)
RESOURCE(summary_schema)
RESOURCE(appendix_stylesheet)
RESOURCE(document_stylesheet)
RESOURCE(workbook_stylesheet)
RESOURCE(office_stylesheet)
RESOURCE(charts_stylesheet)
