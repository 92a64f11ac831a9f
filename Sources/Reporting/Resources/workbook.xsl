<?xml version="1.0" encoding="UTF-8"?>
<!--
  appendix.xlsx from summary.xml: the parts of a workbook, each in <part name="…">.

  A sheet of contents with links, a sheet for each section with tables and charts, weighting, the
  quality of the data, and a tidy sheet with a line for each cell. Figures are numbers, with
  formats; marks of tests are part of the formats.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:s="urn:shukei:summary:1"
    xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    exclude-result-prefixes="s">

<xsl:import href="shukei:office.xsl"/>
<xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>
<xsl:strip-space elements="*"/>

<!-- yes or no: counts below shares; sheets have room for both. -->
<xsl:param name="counts" select="'yes'"/>

<xsl:variable name="sections" select="/s:summary/s:section"/>
<!-- Shares are parts of one, so that Excel calculates with them and prints per cent. -->
<xsl:variable name="chart-format" select="concat($format, '%')"/>
<!-- Rows that a chart beside a tally takes at least. -->
<xsl:variable name="chart-rows" select="18"/>
<!-- Columns before the figures of a cross-tabulation; from one choice to the next. -->
<xsl:variable name="lead" select="2 + number($weighted)"/>
<xsl:variable name="stride" select="1 + number($letters)"/>
<xsl:variable name="kinds" select="string-length($cross-lines) - string-length(translate($cross-lines, ' ', '')) + 1"/>
<xsl:variable name="has-total" select="number($total-first or $total-last)"/>
<!-- Where the sheets behind those of the sections are. -->
<xsl:variable name="n-weighting" select="count($sections) + 2"/>
<xsl:variable name="n-quality" select="$n-weighting + number($weighted)"/>
<xsl:variable name="n-tidy" select="$n-quality + 1"/>
<xsl:variable name="face"><xsl:choose><xsl:when test="$ja"><xsl:value-of select="$asian"/></xsl:when><xsl:otherwise><xsl:value-of select="$latin"/></xsl:otherwise></xsl:choose></xsl:variable>

<!-- The whole -->

<xsl:template match="/s:summary">
  <xsl:element name="package">
    <xsl:call-template name="frame"/>
    <xsl:element name="part"><xsl:attribute name="name">xl/worksheets/sheet1.xml</xsl:attribute><xsl:call-template name="contents"/></xsl:element>
    <xsl:for-each select="$sections"><xsl:call-template name="section-parts"><xsl:with-param name="n" select="position() + 1"/></xsl:call-template></xsl:for-each>
    <xsl:for-each select="s:weighting"><xsl:element name="part"><xsl:attribute name="name"><xsl:value-of select="concat('xl/worksheets/sheet', $n-weighting, '.xml')"/></xsl:attribute><xsl:call-template name="weighting"/></xsl:element></xsl:for-each>
    <xsl:for-each select="s:quality"><xsl:element name="part"><xsl:attribute name="name"><xsl:value-of select="concat('xl/worksheets/sheet', $n-quality, '.xml')"/></xsl:attribute><xsl:call-template name="quality"/></xsl:element></xsl:for-each>
    <xsl:element name="part"><xsl:attribute name="name"><xsl:value-of select="concat('xl/worksheets/sheet', $n-tidy, '.xml')"/></xsl:attribute><xsl:call-template name="tidy"/></xsl:element>
  </xsl:element>
</xsl:template>

<!-- A section: its sheet, and where it has charts the drawing that places them and the charts. -->
<xsl:template name="section-parts">
  <xsl:param name="n"/>
  <xsl:variable name="own" select="s:question[count(. | $charted) = count($charted)]"/>
  <xsl:variable name="own-crossed" select="s:question/s:table[count(. | $cross-charted) = count($cross-charted)]"/>
  <xsl:variable name="has-charts" select="boolean($own or $own-crossed)"/>
  <xsl:element name="part"><xsl:attribute name="name"><xsl:value-of select="concat('xl/worksheets/sheet', $n, '.xml')"/></xsl:attribute><xsl:call-template name="section"><xsl:with-param name="has-charts" select="$has-charts"/></xsl:call-template></xsl:element>
  <xsl:if test="$has-charts">
    <xsl:element name="part"><xsl:attribute name="name"><xsl:value-of select="concat('xl/worksheets/_rels/sheet', $n, '.xml.rels')"/></xsl:attribute>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{$types}/drawing" Target="../drawings/drawing{$n}.xml"/></Relationships>
    </xsl:element>
    <xsl:element name="part"><xsl:attribute name="name"><xsl:value-of select="concat('xl/drawings/drawing', $n, '.xml')"/></xsl:attribute>
      <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">
        <xsl:for-each select="$own"><xsl:call-template name="tally-anchor"><xsl:with-param name="number" select="position()"/></xsl:call-template></xsl:for-each>
        <xsl:for-each select="$own-crossed"><xsl:call-template name="cross-anchor"><xsl:with-param name="number" select="count($own) + position()"/></xsl:call-template></xsl:for-each>
      </xdr:wsDr>
    </xsl:element>
    <xsl:element name="part"><xsl:attribute name="name"><xsl:value-of select="concat('xl/drawings/_rels/drawing', $n, '.xml.rels')"/></xsl:attribute>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <xsl:for-each select="$own | $own-crossed"><xsl:variable name="name"><xsl:call-template name="chart-name"/></xsl:variable><Relationship Id="rId{$name}" Type="{$types}/chart" Target="../charts/chart{$name}.xml"/></xsl:for-each>
      </Relationships>
    </xsl:element>
    <xsl:for-each select="$own"><xsl:call-template name="tally-chart"/></xsl:for-each>
    <xsl:for-each select="$own-crossed"><xsl:call-template name="cross-chart"/></xsl:for-each>
  </xsl:if>
</xsl:template>

<!-- The name of a chart, by the place of its question, or of the tally that is crossed. -->
<xsl:template name="chart-name">
  <xsl:choose>
    <xsl:when test="self::s:table"><xsl:value-of select="concat(count(../../preceding-sibling::s:section) + 1, '_', count(../preceding-sibling::*) + 1, '_', count(preceding-sibling::s:table) + 1)"/></xsl:when>
    <xsl:otherwise><xsl:value-of select="concat(count(../preceding-sibling::s:section) + 1, '_', count(preceding-sibling::*) + 1)"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- The name of a section's sheet: its number and as much of its title as may stand there: 31
     units, of which a sign outside the basic plane takes two. -->
<xsl:template name="sheet-name">
  <xsl:variable name="title" select="normalize-space(translate(@title, &quot;[]:*?/\'&quot;, ''))"/>
  <xsl:variable name="most"><xsl:choose><xsl:when test="translate($title, $ascii, '') = ''">26</xsl:when><xsl:otherwise>13</xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:value-of select="normalize-space(concat(count(preceding-sibling::s:section) + 1, ' ', substring($title, 1, $most)))"/>
</xsl:template>

<!-- Types, relations, names of sheets, styles -->

<xsl:template name="frame">
  <xsl:element name="part"><xsl:attribute name="name">[Content_Types].xml</xsl:attribute>
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
      <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
      <xsl:call-template name="sheet-entries"><xsl:with-param name="what" select="'type'"/></xsl:call-template>
      <xsl:for-each select="$sections[s:question[count(. | $charted) = count($charted)] or s:question/s:table[count(. | $cross-charted) = count($cross-charted)]]"><Override PartName="/xl/drawings/drawing{count(preceding-sibling::s:section) + 2}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></xsl:for-each>
      <xsl:for-each select="$charted | $cross-charted"><xsl:variable name="name"><xsl:call-template name="chart-name"/></xsl:variable><Override PartName="/xl/charts/chart{$name}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></xsl:for-each>
    </Types>
  </xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">_rels/.rels</xsl:attribute>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="{$types}/officeDocument" Target="xl/workbook.xml"/>
      <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
    </Relationships>
  </xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">docProps/core.xml</xsl:attribute>
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><xsl:value-of select="s:title"/></dc:title><dc:creator><xsl:value-of select="s:organization"/></dc:creator></cp:coreProperties>
  </xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">xl/workbook.xml</xsl:attribute>
    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="16000" tabRatio="850"/></bookViews>
      <sheets><xsl:call-template name="sheet-entries"><xsl:with-param name="what" select="'sheet'"/></xsl:call-template></sheets>
      <definedNames>
        <definedName name="_xlnm._FilterDatabase" localSheetId="{$n-tidy - 1}" hidden="1"><xsl:value-of select="concat(&quot;'&quot;, key('label','tidy'), &quot;'!$A$1:$K$&quot;, count($questions/s:table/s:row/s:cell) + 1)"/></definedName>
        <xsl:for-each select="$sections"><xsl:variable name="name"><xsl:call-template name="sheet-name"/></xsl:variable><definedName name="_xlnm.Print_Titles" localSheetId="{position()}"><xsl:value-of select="concat(&quot;'&quot;, $name, &quot;'!$1:$1&quot;)"/></definedName></xsl:for-each>
        <definedName name="_xlnm.Print_Titles" localSheetId="{$n-tidy - 1}"><xsl:value-of select="concat(&quot;'&quot;, key('label','tidy'), &quot;'!$1:$1&quot;)"/></definedName>
      </definedNames>
    </workbook>
  </xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">xl/_rels/workbook.xml.rels</xsl:attribute>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <xsl:call-template name="sheet-entries"><xsl:with-param name="what" select="'relation'"/></xsl:call-template>
      <Relationship Id="rIdStyles" Type="{$types}/styles" Target="styles.xml"/>
    </Relationships>
  </xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">xl/styles.xml</xsl:attribute><xsl:call-template name="styles"/></xsl:element>
</xsl:template>

<!-- For each sheet what `what` says: its type, its relation, its name. -->
<xsl:template name="sheet-entries">
  <xsl:param name="what"/>
  <xsl:call-template name="sheet-entry"><xsl:with-param name="what" select="$what"/><xsl:with-param name="n" select="1"/><xsl:with-param name="name" select="key('label','contents')"/></xsl:call-template>
  <xsl:for-each select="$sections">
    <xsl:variable name="name"><xsl:call-template name="sheet-name"/></xsl:variable>
    <xsl:call-template name="sheet-entry"><xsl:with-param name="what" select="$what"/><xsl:with-param name="n" select="position() + 1"/><xsl:with-param name="name" select="$name"/></xsl:call-template>
  </xsl:for-each>
  <xsl:if test="$weighted"><xsl:call-template name="sheet-entry"><xsl:with-param name="what" select="$what"/><xsl:with-param name="n" select="$n-weighting"/><xsl:with-param name="name" select="key('label','weighting')"/></xsl:call-template></xsl:if>
  <xsl:call-template name="sheet-entry"><xsl:with-param name="what" select="$what"/><xsl:with-param name="n" select="$n-quality"/><xsl:with-param name="name" select="key('label','data-quality')"/></xsl:call-template>
  <xsl:call-template name="sheet-entry"><xsl:with-param name="what" select="$what"/><xsl:with-param name="n" select="$n-tidy"/><xsl:with-param name="name" select="key('label','tidy')"/></xsl:call-template>
</xsl:template>

<xsl:template name="sheet-entry">
  <xsl:param name="what"/>
  <xsl:param name="n"/>
  <xsl:param name="name"/>
  <xsl:choose>
    <xsl:when test="$what = 'type'"><Override xmlns="http://schemas.openxmlformats.org/package/2006/content-types" PartName="/xl/worksheets/sheet{$n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></xsl:when>
    <xsl:when test="$what = 'relation'"><Relationship xmlns="http://schemas.openxmlformats.org/package/2006/relationships" Id="rId{$n}" Type="{$types}/worksheet" Target="worksheets/sheet{$n}.xml"/></xsl:when>
    <xsl:otherwise><sheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="{$name}" sheetId="{$n}" r:id="rId{$n}"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- Cells: 0 plain, 1 title, 2 heading, 3 soft, 4 head of labels, 5 head of figures, 6 label, 7 count,
     8 share, 9 value, 10 note, 11 link, 12 banner, 13 to 16 the line for all: label, count, share,
     value; 17 no answers, 18 that for all, 19 share ▲, 20 share ▼, 21 value ▲, 22 value ▼,
     23 weighted count, 24 letters, 25 soft count, 26 soft weighted, 27 weighted for all, 28 points,
     29 wrapped. A blank as wide as ▲ keeps figures in line. -->
<xsl:template name="styles">
  <xsl:variable name="blank" select="substring('_▲', 1, 2 * number($arrows))"/>
  <xsl:variable name="q">"</xsl:variable>
  <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <numFmts count="9">
      <numFmt numFmtId="164" formatCode="{concat($format, '%', $blank)}"/>
      <numFmt numFmtId="165" formatCode="{concat($format, '%', $q, '▲', $q)}"/>
      <numFmt numFmtId="166" formatCode="{concat($format, '%', $q, '▼', $q)}"/>
      <numFmt numFmtId="167" formatCode="{concat($q, '-', $q, $blank)}"/>
      <numFmt numFmtId="168" formatCode="{concat('0.00', $blank)}"/>
      <numFmt numFmtId="169" formatCode="{concat('0.00', $q, '▲', $q)}"/>
      <numFmt numFmtId="170" formatCode="{concat('0.00', $q, '▼', $q)}"/>
      <numFmt numFmtId="171" formatCode="#,##0.0"/>
      <numFmt numFmtId="172" formatCode="#,##0"/>
    </numFmts>
    <fonts count="9">
      <font><sz val="10"/><name val="{$face}"/></font>
      <font><b/><sz val="16"/><name val="{$face}"/></font>
      <font><b/><sz val="12"/><color rgb="FF{$hex-accent}"/><name val="{$face}"/></font>
      <font><sz val="9"/><color rgb="FF535E69"/><name val="{$face}"/></font>
      <font><u/><sz val="10"/><color rgb="FF{$hex-accent}"/><name val="{$face}"/></font>
      <font><b/><sz val="9"/><color rgb="FF535E69"/><name val="{$face}"/></font>
      <font><b/><sz val="10"/><name val="{$face}"/></font>
      <font><sz val="10"/><color rgb="FF{$hex-accent}"/><name val="{$face}"/></font>
      <font><sz val="10"/><color rgb="FF9A3412"/><name val="{$face}"/></font>
    </fonts>
    <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
    <borders count="3">
      <border/>
      <border><left/><right/><top style="thin"><color rgb="FF1B2127"/></top><bottom style="thin"><color rgb="FF1B2127"/></bottom></border>
      <border><left/><right/><top/><bottom style="hair"><color rgb="FF9AA3AB"/></bottom></border>
    </borders>
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
    <cellXfs count="30">
      <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
      <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="center"/></xf>
      <xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>
      <xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>
      <xf numFmtId="0" fontId="3" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="bottom" wrapText="1"/></xf>
      <xf numFmtId="0" fontId="3" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="bottom" wrapText="1"/></xf>
      <xf numFmtId="0" fontId="0" fillId="0" borderId="2" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
      <xf numFmtId="172" fontId="0" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
      <xf numFmtId="164" fontId="0" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
      <xf numFmtId="168" fontId="0" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
      <xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>
      <xf numFmtId="0" fontId="4" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>
      <xf numFmtId="0" fontId="5" fillId="0" borderId="2" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="bottom"/></xf>
      <xf numFmtId="0" fontId="6" fillId="0" borderId="2" xfId="0" applyFont="1" applyBorder="1"/>
      <xf numFmtId="172" fontId="6" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/>
      <xf numFmtId="164" fontId="6" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/>
      <xf numFmtId="168" fontId="6" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/>
      <xf numFmtId="167" fontId="0" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="top"/></xf>
      <xf numFmtId="167" fontId="6" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right"/></xf>
      <xf numFmtId="165" fontId="7" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
      <xf numFmtId="166" fontId="8" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
      <xf numFmtId="169" fontId="7" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
      <xf numFmtId="170" fontId="8" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
      <xf numFmtId="171" fontId="0" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
      <xf numFmtId="0" fontId="7" fillId="0" borderId="2" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
      <xf numFmtId="172" fontId="3" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
      <xf numFmtId="171" fontId="3" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
      <xf numFmtId="171" fontId="6" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/>
      <xf numFmtId="2" fontId="0" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
      <xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
    </cellXfs>
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
  </styleSheet>
</xsl:template>

<!-- Cells -->

<!-- A text; Excel reads _x0041_ as a letter, and takes no more than 32,767 of them. -->
<xsl:template name="text">
  <xsl:param name="text"/>
  <xsl:param name="style" select="0"/>
  <c xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" t="inlineStr" s="{$style}"><is><t xml:space="preserve"><xsl:choose><xsl:when test="contains($text, '_x')"><xsl:call-template name="unescaped"><xsl:with-param name="text" select="substring($text, 1, 16000)"/></xsl:call-template></xsl:when><xsl:otherwise><xsl:value-of select="substring($text, 1, 16000)"/></xsl:otherwise></xsl:choose></t></is></c>
</xsl:template>

<xsl:template name="unescaped">
  <xsl:param name="text"/>
  <xsl:choose>
    <xsl:when test="contains($text, '_x')"><xsl:value-of select="concat(substring-before($text, '_x'), '_x005F_x')"/><xsl:call-template name="unescaped"><xsl:with-param name="text" select="substring-after($text, '_x')"/></xsl:call-template></xsl:when>
    <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- A number, or an empty cell of its style. -->
<xsl:template name="number-cell">
  <xsl:param name="number"/>
  <xsl:param name="style"/>
  <c xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" s="{$style}"><xsl:if test="$number != ''"><v><xsl:value-of select="$number"/></v></xsl:if></c>
</xsl:template>

<xsl:template name="line">
  <xsl:param name="text"/>
  <xsl:param name="style" select="0"/>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><xsl:choose><xsl:when test="$style = 1"><xsl:attribute name="ht">30</xsl:attribute><xsl:attribute name="customHeight">1</xsl:attribute></xsl:when><xsl:when test="$style = 2"><xsl:attribute name="ht">22</xsl:attribute><xsl:attribute name="customHeight">1</xsl:attribute></xsl:when></xsl:choose><xsl:call-template name="text"><xsl:with-param name="text" select="$text"/><xsl:with-param name="style" select="$style"/></xsl:call-template></row>
</xsl:template>

<xsl:template name="blank-lines">
  <xsl:param name="count"/>
  <xsl:if test="$count &gt; 0">
    <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>
    <xsl:call-template name="blank-lines"><xsl:with-param name="count" select="$count - 1"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<!-- The width of a text in letters. -->
<xsl:template name="units">
  <xsl:param name="text"/>
  <xsl:variable name="wide" select="string-length(translate($text, $ascii, ''))"/>
  <xsl:value-of select="string-length($text) + $wide"/>
</xsl:template>

<!-- The height of a row whose first cell has more than one line. -->
<xsl:template name="label-height">
  <xsl:param name="text"/>
  <xsl:param name="wide"/>
  <xsl:if test="string-length($text) &gt; $wide div 2">
    <xsl:variable name="units"><xsl:call-template name="units"><xsl:with-param name="text" select="$text"/></xsl:call-template></xsl:variable>
    <xsl:if test="$units &gt; $wide - 1"><xsl:call-template name="height"><xsl:with-param name="lines" select="ceiling($units div ($wide - 2))"/></xsl:call-template></xsl:if>
  </xsl:if>
</xsl:template>

<xsl:template name="height">
  <xsl:param name="lines"/>
  <xsl:attribute name="ht"><xsl:choose><xsl:when test="$lines &gt; 24">360</xsl:when><xsl:otherwise><xsl:value-of select="4 + 14 * $lines"/></xsl:otherwise></xsl:choose></xsl:attribute><xsl:attribute name="customHeight">1</xsl:attribute>
</xsl:template>

<!-- The height of a head whose labels stand in narrow columns. -->
<xsl:template name="head-height">
  <xsl:param name="rows"/>
  <xsl:variable name="longest">
    <xsl:for-each select="$rows"><xsl:sort select="string-length(@printed | @label[not(../@printed)])" data-type="number" order="descending"/><xsl:if test="position() = 1"><xsl:call-template name="units"><xsl:with-param name="text"><xsl:call-template name="brief"/></xsl:with-param></xsl:call-template></xsl:if></xsl:for-each>
  </xsl:variable>
  <xsl:call-template name="height"><xsl:with-param name="lines" select="ceiling((number(concat('0', $longest)) + 2) div 10) + number($weighted)"/></xsl:call-template>
</xsl:template>

<xsl:template name="brief"><xsl:variable name="text"><xsl:call-template name="row-label"/></xsl:variable><xsl:value-of select="substring($text, 1, 80)"/><xsl:if test="string-length($text) &gt; 80">…</xsl:if></xsl:template>

<!-- A share as a part of one. -->
<xsl:template name="part-of-one">
  <xsl:param name="kind" select="'column'"/>
  <xsl:variable name="share"><xsl:call-template name="share"><xsl:with-param name="kind" select="$kind"/></xsl:call-template></xsl:variable>
  <xsl:if test="$share != ''"><xsl:value-of select="format-number($share div 100, '0.##########')"/></xsl:if>
</xsl:template>

<!-- A figure of one line of a table, with its mark; the context is a cell, nothing an empty cell. -->
<xsl:template name="figure">
  <xsl:param name="line"/>
  <xsl:param name="all" select="false()"/>
  <xsl:param name="marked" select="false()"/>
  <c xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <xsl:choose>
      <xsl:when test="@value">
        <xsl:attribute name="s"><xsl:choose><xsl:when test="$all">16</xsl:when><xsl:when test="$marked and $arrows and @direction = 'higher'">21</xsl:when><xsl:when test="$marked and $arrows and @direction = 'lower'">22</xsl:when><xsl:otherwise>9</xsl:otherwise></xsl:choose></xsl:attribute>
        <xsl:if test="$line = $main-line"><v><xsl:value-of select="@value"/></v></xsl:if>
      </xsl:when>
      <xsl:when test="not(@percent) and $line != 'count'"><xsl:attribute name="s"><xsl:value-of select="8 + 7 * $all"/></xsl:attribute></xsl:when>
      <xsl:when test="@count = 0 and not($marked and @direction)"><xsl:attribute name="s"><xsl:value-of select="17 + $all"/></xsl:attribute><v>0</v></xsl:when>
      <xsl:when test="$line = 'count'"><xsl:attribute name="s"><xsl:value-of select="7 + 7 * $all"/></xsl:attribute><v><xsl:value-of select="@count"/></v></xsl:when>
      <xsl:when test="$line = 'weighted'"><xsl:attribute name="s"><xsl:value-of select="23 + 4 * $all"/></xsl:attribute><v><xsl:value-of select="@weighted-count"/></v></xsl:when>
      <xsl:otherwise>
        <xsl:attribute name="s"><xsl:choose><xsl:when test="$all">15</xsl:when><xsl:when test="$marked and $arrows and @direction = 'higher'">19</xsl:when><xsl:when test="$marked and $arrows and @direction = 'lower'">20</xsl:when><xsl:otherwise>8</xsl:otherwise></xsl:choose></xsl:attribute>
        <v><xsl:choose><xsl:when test="$as-given and $line = 'column'"><xsl:value-of select="format-number(@percent div 100, '0.##########')"/></xsl:when><xsl:otherwise><xsl:call-template name="part-of-one"><xsl:with-param name="kind" select="$line"/></xsl:call-template></xsl:otherwise></xsl:choose></v>
      </xsl:otherwise>
    </xsl:choose>
  </c>
</xsl:template>

<!-- Where things stand. Each number below is that of the rows which the templates of the same name
     write. -->

<!-- Rows that questions take together. -->
<xsl:template name="rows-of">
  <xsl:param name="questions"/>
  <xsl:variable name="plain" select="$questions[@type != 'grid']"/>
  <xsl:variable name="grids" select="$questions[@type = 'grid']"/>
  <xsl:variable name="short" select="$plain[count(. | $charted) = count($charted)][5 + count(s:table[@kind='tally'][1]/s:row[not(@hidden)]) + count(s:note | s:quotes/descendant-or-self::*) &lt; $chart-rows + 3]"/>
  <xsl:variable name="drawn" select="$grids[count(. | $charted) = count($charted)]"/>
  <xsl:variable name="crossing"><xsl:call-template name="cross-rows-of"><xsl:with-param name="tallies" select="$questions[$crosses = 'yes']/s:table[@kind='tally'][key('cross', @variable)]"/></xsl:call-template></xsl:variable>
  <xsl:value-of select="5 * count($questions) + count($questions/s:note | $questions/s:quotes/descendant-or-self::*) + count($plain/s:table[@kind='tally'][1]/s:row[not(@hidden)])
    + ($chart-rows + 3) * count($short) - (5 * count($short) + count($short/s:note | $short/s:quotes/descendant-or-self::*) + count($short/s:table[@kind='tally'][1]/s:row[not(@hidden)]))
    + 2 * count($grids/s:table[@kind='tally']) + count($drawn/s:table[@kind='tally']) + 7 * count($drawn) + $crossing"/>
</xsl:template>

<!-- Rows that cross-tabulations of some variables take together. -->
<xsl:template name="cross-rows-of">
  <xsl:param name="tallies"/>
  <xsl:variable name="tables" select="key('cross', $tallies/@variable)"/>
  <xsl:variable name="body"><xsl:call-template name="body-rows-of"><xsl:with-param name="tallies" select="$tallies"/></xsl:call-template></xsl:variable>
  <xsl:variable name="drawn" select="$tallies[count(. | $cross-charted) = count($cross-charted)]"/>
  <xsl:variable name="bars"><xsl:call-template name="body-rows-of"><xsl:with-param name="tallies" select="$drawn"/></xsl:call-template></xsl:variable>
  <xsl:value-of select="$kinds * (3 * count($tallies) + $body) + count($tables/s:note[generate-id() = generate-id(key('note', concat(../@variable, ' ', .))[1])]) + count($tallies) + $bars + 7 * count($drawn)"/>
</xsl:template>

<!-- Lines of groups, with the lines that name banners and those for all. -->
<xsl:template name="body-rows-of">
  <xsl:param name="tallies"/>
  <xsl:variable name="tables" select="key('cross', $tallies/@variable)"/>
  <xsl:value-of select="count($tables) + count($tables/s:column[not(@left-out)]) + $has-total * (number($own-totals) * count($tables) + number(not($own-totals)) * count($tallies))"/>
</xsl:template>

<!-- The row of a question's heading. -->
<xsl:template name="question-row">
  <xsl:variable name="before"><xsl:call-template name="rows-of"><xsl:with-param name="questions" select="preceding-sibling::s:question"/></xsl:call-template></xsl:variable>
  <xsl:value-of select="4 + $before"/>
</xsl:template>

<!-- The row of the caption of a variable's first cross-tabulation; the context is its tally. -->
<xsl:template name="cross-row">
  <xsl:variable name="through"><xsl:for-each select=".."><xsl:call-template name="rows-of"><xsl:with-param name="questions" select="preceding-sibling::s:question | ."/></xsl:call-template></xsl:for-each></xsl:variable>
  <xsl:variable name="left"><xsl:call-template name="cross-rows-of"><xsl:with-param name="tallies" select="(. | following-sibling::s:table)[@kind='tally'][key('cross', @variable)]"/></xsl:call-template></xsl:variable>
  <xsl:value-of select="4 + $through - $left"/>
</xsl:template>

<!-- The row at which the chart of a cross-tabulation begins. -->
<xsl:template name="cross-chart-row">
  <xsl:variable name="row"><xsl:call-template name="cross-row"/></xsl:variable>
  <xsl:variable name="body"><xsl:call-template name="body-rows-of"><xsl:with-param name="tallies" select="."/></xsl:call-template></xsl:variable>
  <xsl:value-of select="$row + $kinds * (3 + $body) + count(key('cross', @variable)/s:note[generate-id() = generate-id(key('note', concat(../@variable, ' ', .))[1])]) + 1"/>
</xsl:template>

<!-- Contents -->

<xsl:template name="contents">
  <xsl:variable name="facts" select="count(s:fieldwork | s:population[@size or string(.) != ''] | s:method | s:population/@invited | s:rows/@response-rate) + 1"/>
  <xsl:variable name="guide" select="s:note"/>
  <xsl:variable name="list" select="$facts + count($guide) + 7"/>
  <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
    <sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews>
    <sheetFormatPr defaultRowHeight="17"/>
    <cols><col min="1" max="1" width="14" customWidth="1"/><col min="2" max="2" width="72" customWidth="1"/><col min="3" max="3" width="10" customWidth="1"/></cols>
    <sheetData>
      <xsl:call-template name="line"><xsl:with-param name="text" select="s:title"/><xsl:with-param name="style" select="1"/></xsl:call-template>
      <xsl:call-template name="line"><xsl:with-param name="text"><xsl:value-of select="key('label','appendix')"/><xsl:if test="s:organization"><xsl:value-of select="concat(' · ', s:organization)"/></xsl:if></xsl:with-param><xsl:with-param name="style" select="3"/></xsl:call-template>
      <row/>
      <xsl:call-template name="facts"/>
      <row/>
      <xsl:call-template name="line"><xsl:with-param name="text" select="key('label','how-to-read')"/><xsl:with-param name="style" select="2"/></xsl:call-template>
      <xsl:for-each select="$guide"><xsl:call-template name="line"><xsl:with-param name="text" select="."/><xsl:with-param name="style" select="10"/></xsl:call-template></xsl:for-each>
      <row/>
      <xsl:for-each select="$sections">
        <row ht="22" customHeight="1"><xsl:call-template name="text"><xsl:with-param name="text" select="count(preceding-sibling::s:section) + 1"/><xsl:with-param name="style" select="2"/></xsl:call-template><xsl:call-template name="text"><xsl:with-param name="text" select="@title"/><xsl:with-param name="style" select="2"/></xsl:call-template><xsl:call-template name="text"><xsl:with-param name="text" select="'n'"/><xsl:with-param name="style" select="3"/></xsl:call-template></row>
        <xsl:for-each select="s:question">
          <row>
            <xsl:variable name="number"><xsl:call-template name="number"/></xsl:variable>
            <xsl:call-template name="text"><xsl:with-param name="text" select="$number"/><xsl:with-param name="style" select="3"/></xsl:call-template>
            <xsl:call-template name="text"><xsl:with-param name="text" select="@title"/><xsl:with-param name="style" select="11"/></xsl:call-template>
            <xsl:call-template name="number-cell"><xsl:with-param name="number" select="string(s:table[1]/s:column/@base)"/><xsl:with-param name="style" select="7"/></xsl:call-template>
          </row>
        </xsl:for-each>
      </xsl:for-each>
      <row/>
      <xsl:if test="$weighted"><row><c/><xsl:call-template name="text"><xsl:with-param name="text" select="key('label','weighting')"/><xsl:with-param name="style" select="11"/></xsl:call-template></row></xsl:if>
      <row><c/><xsl:call-template name="text"><xsl:with-param name="text" select="key('label','data-quality')"/><xsl:with-param name="style" select="11"/></xsl:call-template></row>
      <row><c/><xsl:call-template name="text"><xsl:with-param name="text" select="key('label','tidy')"/><xsl:with-param name="style" select="11"/></xsl:call-template></row>
    </sheetData>
    <hyperlinks>
      <xsl:for-each select="$questions">
        <xsl:variable name="sheet"><xsl:for-each select=".."><xsl:call-template name="sheet-name"/></xsl:for-each></xsl:variable>
        <xsl:variable name="row"><xsl:call-template name="question-row"/></xsl:variable>
        <hyperlink ref="B{$list + count(../preceding-sibling::s:section) + position()}" location="'{$sheet}'!A{$row}"/>
      </xsl:for-each>
      <xsl:variable name="end" select="$list + count($sections) + count($questions)"/>
      <xsl:if test="$weighted"><hyperlink ref="B{$end + 1}" location="'{key('label','weighting')}'!A1"/></xsl:if>
      <hyperlink ref="B{$end + 1 + number($weighted)}" location="'{key('label','data-quality')}'!A1"/>
      <hyperlink ref="B{$end + 2 + number($weighted)}" location="'{key('label','tidy')}'!A1"/>
    </hyperlinks>
    <xsl:call-template name="page"><xsl:with-param name="upright" select="true()"/></xsl:call-template>
  </worksheet>
</xsl:template>

<xsl:template name="facts">
  <xsl:if test="s:fieldwork"><xsl:call-template name="fact"><xsl:with-param name="name" select="'fieldwork'"/><xsl:with-param name="text"><xsl:choose><xsl:when test="s:fieldwork/@era"><xsl:value-of select="s:fieldwork/@era"/></xsl:when><xsl:otherwise><xsl:value-of select="s:fieldwork/@text"/></xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template></xsl:if>
  <xsl:if test="s:population[@size or string(.) != '']"><xsl:call-template name="fact"><xsl:with-param name="name" select="'population'"/><xsl:with-param name="text"><xsl:value-of select="s:population"/><xsl:if test="s:population/@size"><xsl:if test="string(s:population) != ''"> · </xsl:if><xsl:value-of select="concat('N = ', format-number(s:population/@size, '#,##0'))"/></xsl:if></xsl:with-param></xsl:call-template></xsl:if>
  <xsl:if test="s:method"><xsl:call-template name="fact"><xsl:with-param name="name" select="'method'"/><xsl:with-param name="text" select="s:method"/></xsl:call-template></xsl:if>
  <xsl:if test="s:population/@invited"><xsl:call-template name="fact"><xsl:with-param name="name" select="'invited'"/><xsl:with-param name="text" select="format-number(s:population/@invited, '#,##0')"/></xsl:call-template></xsl:if>
  <xsl:call-template name="fact"><xsl:with-param name="name" select="'valid-responses'"/><xsl:with-param name="text" select="format-number(s:rows/@tallied, '#,##0')"/></xsl:call-template>
  <xsl:if test="s:rows/@response-rate"><xsl:call-template name="fact"><xsl:with-param name="name" select="'response-rate'"/><xsl:with-param name="text" select="concat(s:rows/@response-rate, '%')"/></xsl:call-template></xsl:if>
</xsl:template>

<xsl:template name="fact">
  <xsl:param name="name"/>
  <xsl:param name="text"/>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><xsl:call-template name="text"><xsl:with-param name="text" select="key('label', $name)"/><xsl:with-param name="style" select="3"/></xsl:call-template><xsl:call-template name="text"><xsl:with-param name="text" select="$text"/></xsl:call-template></row>
</xsl:template>

<!-- A4, as wide as the page; the title and the number of the page stand below. -->
<xsl:template name="page">
  <xsl:param name="upright" select="false()"/>
  <xsl:param name="drawing" select="false()"/>
  <xsl:param name="breaks" select="/.."/>
  <pageMargins xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>
  <pageSetup xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" paperSize="9" fitToWidth="1" fitToHeight="0"><xsl:attribute name="orientation"><xsl:choose><xsl:when test="$upright">portrait</xsl:when><xsl:otherwise>landscape</xsl:otherwise></xsl:choose></xsl:attribute></pageSetup>
  <headerFooter xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><oddFooter><xsl:value-of select="concat('&amp;L&amp;8', translate(substring($summary/s:title, 1, 100), '&amp;', '＆'), '&amp;R&amp;8&amp;P')"/></oddFooter></headerFooter>
  <!-- Each question begins a page, and the chart of a cross-tabulation is on one. -->
  <xsl:if test="$breaks">
    <rowBreaks xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="{count($breaks)}" manualBreakCount="{count($breaks)}">
      <xsl:for-each select="$breaks">
        <xsl:variable name="row"><xsl:choose><xsl:when test="self::s:question"><xsl:call-template name="question-row"/></xsl:when><xsl:otherwise><xsl:call-template name="cross-chart-row"/></xsl:otherwise></xsl:choose></xsl:variable>
        <brk id="{$row - 1}" max="16383" man="1"/>
      </xsl:for-each>
    </rowBreaks>
  </xsl:if>
  <xsl:if test="$drawing"><drawing xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r:id="rId1"/></xsl:if>
</xsl:template>

<xsl:template name="back">
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><xsl:call-template name="text"><xsl:with-param name="text" select="concat('← ', key('label','contents'))"/><xsl:with-param name="style" select="11"/></xsl:call-template></row>
</xsl:template>

<xsl:template name="back-link"><hyperlinks xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><hyperlink ref="A3" location="'{key('label','contents')}'!A1"/></hyperlinks></xsl:template>

<!-- Sections -->

<!-- The width of the labels of a section, in letters. -->
<xsl:template name="label-width">
  <xsl:variable name="longest"><xsl:for-each select="s:question/s:table[@kind='tally']/s:row[not(@hidden)]/@label"><xsl:sort select="string-length(.)" data-type="number" order="descending"/><xsl:if test="position() = 1"><xsl:call-template name="units"><xsl:with-param name="text" select="."/></xsl:call-template></xsl:if></xsl:for-each></xsl:variable>
  <xsl:choose><xsl:when test="$longest &gt; 42">46</xsl:when><xsl:when test="$longest &gt; 24"><xsl:value-of select="$longest + 4"/></xsl:when><xsl:otherwise>28</xsl:otherwise></xsl:choose>
</xsl:template>

<xsl:template name="section">
  <xsl:param name="has-charts"/>
  <xsl:variable name="wide"><xsl:call-template name="label-width"/></xsl:variable>
  <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
    <sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>
    <sheetFormatPr defaultRowHeight="17"/>
    <cols>
      <col min="1" max="1" width="{$wide}" customWidth="1"/>
      <xsl:choose>
        <xsl:when test="$letters"><col min="2" max="{$lead}" width="9.6" customWidth="1"/><xsl:call-template name="pairs-of-columns"><xsl:with-param name="from" select="$lead + 1"/></xsl:call-template></xsl:when>
        <xsl:otherwise><col min="2" max="80" width="9.6" customWidth="1"/></xsl:otherwise>
      </xsl:choose>
    </cols>
    <sheetData>
      <xsl:call-template name="line"><xsl:with-param name="text" select="@title"/><xsl:with-param name="style" select="1"/></xsl:call-template>
      <xsl:call-template name="line"><xsl:with-param name="text" select="s:note"/><xsl:with-param name="style" select="3"/></xsl:call-template>
      <xsl:call-template name="back"/>
      <xsl:for-each select="s:question"><xsl:call-template name="question"><xsl:with-param name="wide" select="$wide"/></xsl:call-template></xsl:for-each>
    </sheetData>
    <xsl:call-template name="back-link"/>
    <xsl:call-template name="page"><xsl:with-param name="drawing" select="$has-charts"/><xsl:with-param name="breaks" select="s:question[position() != 1] | s:question/s:table[count(. | $cross-charted) = count($cross-charted)]"/></xsl:call-template>
  </worksheet>
</xsl:template>

<!-- A column of figures, a narrow one of letters, for forty choices. -->
<xsl:template name="pairs-of-columns">
  <xsl:param name="from"/>
  <xsl:if test="$from &lt; 84">
    <col xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" min="{$from}" max="{$from}" width="9.6" customWidth="1"/>
    <col xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" min="{$from + 1}" max="{$from + 1}" width="5" customWidth="1"/>
    <xsl:call-template name="pairs-of-columns"><xsl:with-param name="from" select="$from + 2"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<!-- rows-of -->
<xsl:template name="question">
  <xsl:param name="wide"/>
  <xsl:variable name="title"><xsl:call-template name="numbered-title"/></xsl:variable>
  <xsl:variable name="is-charted" select="count(. | $charted) = count($charted)"/>
  <xsl:call-template name="line"><xsl:with-param name="text" select="$title"/><xsl:with-param name="style" select="2"/></xsl:call-template>
  <xsl:call-template name="line"><xsl:with-param name="text"><xsl:if test="s:text != @title"><xsl:value-of select="s:text"/></xsl:if><xsl:if test="@remarks"><xsl:value-of select="concat(' [', @remarks, ']')"/></xsl:if></xsl:with-param><xsl:with-param name="style" select="3"/></xsl:call-template>
  <xsl:choose>
    <xsl:when test="@type = 'grid'"><xsl:call-template name="grid-tally"><xsl:with-param name="wide" select="$wide"/></xsl:call-template></xsl:when>
    <xsl:otherwise><xsl:call-template name="tally"><xsl:with-param name="wide" select="$wide"/></xsl:call-template></xsl:otherwise>
  </xsl:choose>
  <xsl:for-each select="s:note"><xsl:call-template name="line"><xsl:with-param name="text" select="."/><xsl:with-param name="style" select="10"/></xsl:call-template></xsl:for-each>
  <!-- What people wrote: a line for the heading, for each theme, for each answer. -->
  <xsl:for-each select="s:quotes/descendant-or-self::*">
    <xsl:call-template name="line">
      <xsl:with-param name="text"><xsl:choose>
        <xsl:when test="self::s:quotes"><xsl:value-of select="concat(key('label', 'quotes'), ' · ', key('label', 'quotes-note'))"/></xsl:when>
        <xsl:when test="self::s:theme"><xsl:value-of select="concat(@title, ' (', format-number(@count, '#,##0'), ')')"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="concat('  ', normalize-space(.))"/></xsl:otherwise>
      </xsl:choose></xsl:with-param>
      <xsl:with-param name="style"><xsl:choose><xsl:when test="self::s:theme">13</xsl:when><xsl:otherwise>10</xsl:otherwise></xsl:choose></xsl:with-param>
    </xsl:call-template>
  </xsl:for-each>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>
  <xsl:if test="$is-charted">
    <xsl:choose>
      <xsl:when test="@type = 'grid'"><xsl:call-template name="blank-lines"><xsl:with-param name="count" select="count(s:table[@kind='tally']) + 7"/></xsl:call-template></xsl:when>
      <xsl:otherwise><xsl:call-template name="blank-lines"><xsl:with-param name="count" select="$chart-rows + 3 - (5 + count(s:table[@kind='tally'][1]/s:row[not(@hidden)]) + count(s:note | s:quotes/descendant-or-self::*))"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:if>
  <xsl:if test="$crosses = 'yes'">
    <xsl:for-each select="s:table[@kind='tally'][key('cross', @variable)]">
      <xsl:variable name="tables" select="key('cross', @variable)"/>
      <xsl:variable name="crossed"><xsl:call-template name="cross-title"><xsl:with-param name="tables" select="$tables"/></xsl:call-template></xsl:variable>
      <xsl:call-template name="cross"><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="title" select="$crossed"/><xsl:with-param name="wide" select="$wide"/></xsl:call-template>
      <xsl:for-each select="$tables/s:note[generate-id() = generate-id(key('note', concat(../@variable, ' ', .))[1])]"><xsl:call-template name="line"><xsl:with-param name="text" select="."/><xsl:with-param name="style" select="10"/></xsl:call-template></xsl:for-each>
      <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>
      <xsl:if test="count(. | $cross-charted) = count($cross-charted)">
        <xsl:variable name="body"><xsl:call-template name="body-rows-of"><xsl:with-param name="tallies" select="."/></xsl:call-template></xsl:variable>
        <xsl:call-template name="blank-lines"><xsl:with-param name="count" select="$body + 7"/></xsl:call-template>
      </xsl:if>
    </xsl:for-each>
  </xsl:if>
</xsl:template>

<!-- The head, the rows, the base: as many rows and two. -->
<xsl:template name="tally">
  <xsl:param name="wide"/>
  <xsl:variable name="table" select="s:table[@kind='tally'][1]"/>
  <xsl:variable name="intervals" select="boolean($table/s:row/s:cell/@low)"/>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <xsl:if test="$weighted or $intervals"><xsl:call-template name="height"><xsl:with-param name="lines" select="2"/></xsl:call-template></xsl:if>
    <xsl:call-template name="text"><xsl:with-param name="text" select="key('label','category')"/><xsl:with-param name="style" select="4"/></xsl:call-template>
    <xsl:call-template name="text"><xsl:with-param name="text" select="key('label','count')"/><xsl:with-param name="style" select="5"/></xsl:call-template>
    <xsl:if test="$weighted"><xsl:call-template name="text"><xsl:with-param name="text" select="key('label','weighted-count')"/><xsl:with-param name="style" select="5"/></xsl:call-template></xsl:if>
    <xsl:call-template name="text"><xsl:with-param name="text" select="key('label','share')"/><xsl:with-param name="style" select="5"/></xsl:call-template>
    <xsl:if test="$intervals">
      <xsl:if test="$letters"><c/></xsl:if>
      <xsl:call-template name="text"><xsl:with-param name="text" select="key('label','interval')"/><xsl:with-param name="style" select="5"/></xsl:call-template>
      <xsl:if test="$letters"><c/></xsl:if>
      <xsl:call-template name="text"><xsl:with-param name="style" select="5"/></xsl:call-template>
    </xsl:if>
  </row>
  <xsl:for-each select="$table/s:row[not(@hidden)]">
    <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <xsl:variable name="label"><xsl:call-template name="row-label"/></xsl:variable>
      <xsl:call-template name="label-height"><xsl:with-param name="text" select="$label"/><xsl:with-param name="wide" select="$wide"/></xsl:call-template>
      <xsl:call-template name="text"><xsl:with-param name="text" select="$label"/><xsl:with-param name="style" select="6"/></xsl:call-template>
      <xsl:for-each select="s:cell">
        <xsl:call-template name="number-cell"><xsl:with-param name="number" select="@count"/><xsl:with-param name="style" select="7"/></xsl:call-template>
        <xsl:if test="$weighted"><xsl:call-template name="number-cell"><xsl:with-param name="number" select="string(@weighted-count)"/><xsl:with-param name="style" select="26"/></xsl:call-template></xsl:if>
        <xsl:call-template name="figure"><xsl:with-param name="line" select="$main-line"/></xsl:call-template>
        <xsl:if test="$intervals">
          <xsl:if test="$letters"><c/></xsl:if>
          <xsl:call-template name="number-cell"><xsl:with-param name="number"><xsl:if test="@low"><xsl:value-of select="format-number(@low div 100, '0.##########')"/></xsl:if></xsl:with-param><xsl:with-param name="style" select="8"/></xsl:call-template>
          <xsl:if test="$letters"><c/></xsl:if>
          <xsl:call-template name="number-cell"><xsl:with-param name="number"><xsl:if test="@high"><xsl:value-of select="format-number(@high div 100, '0.##########')"/></xsl:if></xsl:with-param><xsl:with-param name="style" select="8"/></xsl:call-template>
        </xsl:if>
      </xsl:for-each>
    </row>
  </xsl:for-each>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <xsl:call-template name="text"><xsl:with-param name="text" select="key('label','base')"/><xsl:with-param name="style" select="3"/></xsl:call-template>
    <xsl:call-template name="number-cell"><xsl:with-param name="number" select="string($table/s:column/@base)"/><xsl:with-param name="style" select="25"/></xsl:call-template>
    <xsl:if test="$weighted"><xsl:call-template name="number-cell"><xsl:with-param name="number" select="string($table/s:column/@weighted-base)"/><xsl:with-param name="style" select="26"/></xsl:call-template></xsl:if>
  </row>
</xsl:template>

<!-- Items as rows, choices as columns: the shares, then the counts. -->
<xsl:template name="grid-tally">
  <xsl:param name="wide"/>
  <xsl:call-template name="grid-block"><xsl:with-param name="wide" select="$wide"/><xsl:with-param name="line" select="$main-line"/></xsl:call-template>
  <xsl:call-template name="grid-block"><xsl:with-param name="wide" select="$wide"/><xsl:with-param name="line" select="'count'"/></xsl:call-template>
</xsl:template>

<xsl:template name="grid-block">
  <xsl:param name="wide"/>
  <xsl:param name="line"/>
  <xsl:variable name="tables" select="s:table[@kind='tally']"/>
  <xsl:variable name="rows" select="$tables[1]/s:row[not(@hidden)]"/>
  <xsl:call-template name="matrix-head"><xsl:with-param name="name"><xsl:choose><xsl:when test="$line = 'count'"><xsl:value-of select="key('label','count')"/></xsl:when><xsl:otherwise><xsl:value-of select="key('label','share')"/></xsl:otherwise></xsl:choose></xsl:with-param><xsl:with-param name="rows" select="$rows"/></xsl:call-template>
  <xsl:for-each select="$tables">
    <xsl:variable name="table" select="."/>
    <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <xsl:call-template name="label-height"><xsl:with-param name="text" select="@title"/><xsl:with-param name="wide" select="$wide"/></xsl:call-template>
      <xsl:call-template name="text"><xsl:with-param name="text" select="@title"/><xsl:with-param name="style" select="6"/></xsl:call-template>
      <xsl:call-template name="number-cell"><xsl:with-param name="number" select="s:column/@base"/><xsl:with-param name="style" select="25"/></xsl:call-template>
      <xsl:if test="$weighted"><xsl:call-template name="number-cell"><xsl:with-param name="number" select="string(s:column/@weighted-base)"/><xsl:with-param name="style" select="26"/></xsl:call-template></xsl:if>
      <xsl:for-each select="$rows">
        <xsl:variable name="cell" select="$table/s:row[@id = current()/@id and @kind = current()/@kind]/s:cell"/>
        <xsl:for-each select="$cell"><xsl:call-template name="figure"><xsl:with-param name="line" select="$line"/></xsl:call-template></xsl:for-each>
        <xsl:if test="not($cell)"><c s="8"/></xsl:if>
        <xsl:if test="$letters"><c s="24"/></xsl:if>
      </xsl:for-each>
    </row>
  </xsl:for-each>
</xsl:template>

<xsl:template name="matrix-head">
  <xsl:param name="name"/>
  <xsl:param name="rows"/>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <xsl:call-template name="head-height"><xsl:with-param name="rows" select="$rows"/></xsl:call-template>
    <xsl:call-template name="text"><xsl:with-param name="text" select="$name"/><xsl:with-param name="style" select="4"/></xsl:call-template>
    <xsl:call-template name="text"><xsl:with-param name="text" select="'n'"/><xsl:with-param name="style" select="5"/></xsl:call-template>
    <xsl:if test="$weighted"><xsl:call-template name="text"><xsl:with-param name="text" select="key('label','weighted-base')"/><xsl:with-param name="style" select="5"/></xsl:call-template></xsl:if>
    <xsl:for-each select="$rows">
      <xsl:call-template name="text"><xsl:with-param name="text"><xsl:call-template name="brief"/></xsl:with-param><xsl:with-param name="style" select="5"/></xsl:call-template>
      <xsl:if test="$letters"><c s="5"/></xsl:if>
    </xsl:for-each>
  </row>
</xsl:template>

<!-- Groups of people as rows, all banners below each other, choices as columns: a block for each line
     that is asked for, so that charts find figures beside each other. -->
<xsl:template name="cross">
  <xsl:param name="tables"/>
  <xsl:param name="title"/>
  <xsl:param name="wide"/>
  <xsl:param name="lines" select="$cross-lines"/>
  <xsl:variable name="line" select="substring-before(concat($lines, ' '), ' ')"/>
  <xsl:variable name="rest" select="substring-after($lines, ' ')"/>
  <xsl:variable name="first" select="$tables[1]"/>
  <xsl:variable name="rows" select="$first/s:row[not(@hidden)][s:cell/@percent or s:total/@percent or (@kind = 'statistic' and contains(concat(' ',$statistics,' '), concat(' ',@id,' '))) or @kind = 'mean-rank']"/>
  <xsl:variable name="name"><xsl:call-template name="line-name"><xsl:with-param name="line" select="$line"/></xsl:call-template></xsl:variable>
  <xsl:call-template name="line"><xsl:with-param name="text"><xsl:value-of select="$title"/></xsl:with-param><xsl:with-param name="style" select="13"/></xsl:call-template>
  <xsl:call-template name="matrix-head"><xsl:with-param name="name" select="$name"/><xsl:with-param name="rows" select="$rows"/></xsl:call-template>
  <xsl:if test="$total-first and not($own-totals)"><xsl:call-template name="cross-row-of"><xsl:with-param name="table" select="$first"/><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="line" select="$line"/><xsl:with-param name="wide" select="$wide"/></xsl:call-template></xsl:if>
  <xsl:for-each select="$tables">
    <xsl:variable name="table" select="."/>
    <xsl:variable name="banner"><xsl:call-template name="banner"/></xsl:variable>
    <xsl:call-template name="line"><xsl:with-param name="text" select="$banner"/><xsl:with-param name="style" select="12"/></xsl:call-template>
    <xsl:if test="$total-first and $own-totals"><xsl:call-template name="cross-row-of"><xsl:with-param name="table" select="$table"/><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="line" select="$line"/><xsl:with-param name="wide" select="$wide"/></xsl:call-template></xsl:if>
    <xsl:for-each select="s:column">
      <xsl:if test="not(@left-out)"><xsl:call-template name="cross-row-of"><xsl:with-param name="table" select="$table"/><xsl:with-param name="place" select="position()"/><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="line" select="$line"/><xsl:with-param name="wide" select="$wide"/></xsl:call-template></xsl:if>
    </xsl:for-each>
    <xsl:if test="$total-last and $own-totals"><xsl:call-template name="cross-row-of"><xsl:with-param name="table" select="$table"/><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="line" select="$line"/><xsl:with-param name="wide" select="$wide"/></xsl:call-template></xsl:if>
  </xsl:for-each>
  <xsl:if test="$total-last and not($own-totals)"><xsl:call-template name="cross-row-of"><xsl:with-param name="table" select="$first"/><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="line" select="$line"/><xsl:with-param name="wide" select="$wide"/></xsl:call-template></xsl:if>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>
  <xsl:if test="$rest != ''"><xsl:call-template name="cross"><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="title" select="$title"/><xsl:with-param name="wide" select="$wide"/><xsl:with-param name="lines" select="$rest"/></xsl:call-template></xsl:if>
</xsl:template>

<xsl:template name="cross-row-of">
  <xsl:param name="table"/>
  <xsl:param name="place" select="0"/>
  <xsl:param name="rows"/>
  <xsl:param name="line"/>
  <xsl:param name="wide"/>
  <xsl:variable name="all" select="$place = 0"/>
  <xsl:variable name="table-id" select="$table/@id"/>
  <xsl:variable name="people" select="$table/s:total[$all] | key('column', concat($table-id, '|', $place))"/>
  <xsl:variable name="main" select="$line = $main-line"/>
  <xsl:variable name="label"><xsl:choose><xsl:when test="$all"><xsl:value-of select="key('label', 'overall')"/></xsl:when><xsl:otherwise><xsl:for-each select="$people"><xsl:call-template name="column-label"/></xsl:for-each></xsl:otherwise></xsl:choose></xsl:variable>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <xsl:call-template name="label-height"><xsl:with-param name="text" select="$label"/><xsl:with-param name="wide" select="$wide"/></xsl:call-template>
    <xsl:call-template name="text"><xsl:with-param name="text" select="$label"/><xsl:with-param name="style" select="6 + 7 * $all"/></xsl:call-template>
    <xsl:call-template name="number-cell"><xsl:with-param name="number" select="$people/@base"/><xsl:with-param name="style" select="25"/></xsl:call-template>
    <xsl:if test="$weighted"><xsl:call-template name="number-cell"><xsl:with-param name="number" select="string($people/@weighted-base)"/><xsl:with-param name="style" select="26"/></xsl:call-template></xsl:if>
    <xsl:for-each select="$rows">
      <xsl:variable name="which" select="concat($table-id, '|', @kind, '|', @id)"/>
      <xsl:variable name="cell" select="key('total', $which)[$all] | key('cell', concat($which, '|', $place))"/>
      <xsl:for-each select="$cell"><xsl:call-template name="figure"><xsl:with-param name="line" select="$line"/><xsl:with-param name="all" select="$all"/><xsl:with-param name="marked" select="$main"/></xsl:call-template></xsl:for-each>
      <xsl:if test="not($cell)"><c s="8"/></xsl:if>
      <xsl:if test="$letters"><xsl:choose><xsl:when test="$main and $cell/@higher-than"><xsl:call-template name="text"><xsl:with-param name="text" select="translate($cell/@higher-than, ' ', '')"/><xsl:with-param name="style" select="24"/></xsl:call-template></xsl:when><xsl:otherwise><c s="24"/></xsl:otherwise></xsl:choose></xsl:if>
    </xsl:for-each>
  </row>
</xsl:template>

<!-- Charts: where they stand, and their parts. They take their figures from the sheet, so that who
     changes a cell changes the chart. -->

<xsl:template name="anchor">
  <xsl:param name="number"/>
  <xsl:param name="column"/>
  <xsl:param name="to-column"/>
  <xsl:param name="row"/>
  <xsl:param name="to-row"/>
  <xsl:param name="title"/>
  <xsl:variable name="name"><xsl:call-template name="chart-name"/></xsl:variable>
  <xdr:twoCellAnchor xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">
    <xdr:from><xdr:col><xsl:value-of select="$column"/></xdr:col><xdr:colOff>0</xdr:colOff><xdr:row><xsl:value-of select="$row - 1"/></xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>
    <xdr:to><xdr:col><xsl:value-of select="$to-column"/></xdr:col><xdr:colOff>0</xdr:colOff><xdr:row><xsl:value-of select="$to-row - 1"/></xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>
    <xdr:graphicFrame macro="">
      <xdr:nvGraphicFramePr><xdr:cNvPr id="{$number + 1}" name="{substring($title, 1, 100)}" descr="{substring(concat($title, ': ', key('label', 'chart-table')), 1, 250)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>
      <xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>
      <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rId{$name}"/></a:graphicData></a:graphic>
    </xdr:graphicFrame>
    <xdr:clientData/>
  </xdr:twoCellAnchor>
</xsl:template>

<xsl:template name="tally-anchor">
  <xsl:param name="number"/>
  <xsl:variable name="row"><xsl:call-template name="question-row"/></xsl:variable>
  <xsl:variable name="rows" select="count(s:table[@kind='tally'][1]/s:row[not(@hidden)])"/>
  <xsl:choose>
    <xsl:when test="@type = 'grid'">
      <xsl:variable name="items" select="count(s:table[@kind='tally'])"/>
      <xsl:variable name="from" select="$row + 5 + 2 * $items + count(s:note)"/>
      <xsl:call-template name="anchor"><xsl:with-param name="number" select="$number"/><xsl:with-param name="column" select="0"/><xsl:with-param name="to-column" select="10 + 4 * number($letters)"/><xsl:with-param name="row" select="$from"/><xsl:with-param name="to-row" select="$from + $items + 6"/><xsl:with-param name="title" select="@title"/></xsl:call-template>
    </xsl:when>
    <xsl:otherwise>
      <xsl:variable name="high"><xsl:choose><xsl:when test="$rows + 2 &gt; $chart-rows"><xsl:value-of select="$rows + 2"/></xsl:when><xsl:otherwise><xsl:value-of select="$chart-rows"/></xsl:otherwise></xsl:choose></xsl:variable>
      <xsl:variable name="bars" select="count(s:table[@kind='tally'][1]/s:row[not(@hidden)][@kind = 'category' or @kind = 'within'])"/>
      <xsl:variable name="needed"><xsl:choose><xsl:when test="1.4 * $bars + 3 &lt; $high"><xsl:value-of select="ceiling(1.4 * $bars) + 3"/></xsl:when><xsl:otherwise><xsl:value-of select="$high"/></xsl:otherwise></xsl:choose></xsl:variable>
      <xsl:variable name="column" select="3 + number($weighted) + number($letters) + (2 + number($letters)) * number(boolean(s:table[1]/s:row/s:cell/@low))"/>
      <xsl:call-template name="anchor"><xsl:with-param name="number" select="$number"/><xsl:with-param name="column" select="$column"/><xsl:with-param name="to-column" select="$column + 8 + 3 * number($letters)"/><xsl:with-param name="row" select="$row + 2"/><xsl:with-param name="to-row" select="$row + 2 + $needed"/><xsl:with-param name="title" select="@title"/></xsl:call-template>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="cross-anchor">
  <xsl:param name="number"/>
  <xsl:variable name="from"><xsl:call-template name="cross-chart-row"/></xsl:variable>
  <xsl:variable name="body"><xsl:call-template name="body-rows-of"><xsl:with-param name="tallies" select="."/></xsl:call-template></xsl:variable>
  <xsl:variable name="tables" select="key('cross', @variable)"/>
  <xsl:variable name="title"><xsl:call-template name="cross-title"><xsl:with-param name="tables" select="$tables"/></xsl:call-template></xsl:variable>
  <xsl:call-template name="anchor"><xsl:with-param name="number" select="$number"/><xsl:with-param name="column" select="0"/><xsl:with-param name="to-column" select="10 + 4 * number($letters)"/><xsl:with-param name="row" select="$from"/><xsl:with-param name="to-row" select="$from + $body + 6"/><xsl:with-param name="title" select="$title"/></xsl:call-template>
</xsl:template>

<xsl:template name="tally-chart">
  <xsl:variable name="row"><xsl:call-template name="question-row"/></xsl:variable>
  <xsl:variable name="name"><xsl:call-template name="chart-name"/></xsl:variable>
  <xsl:variable name="sheet"><xsl:for-each select=".."><xsl:call-template name="sheet-name"/></xsl:for-each></xsl:variable>
  <xsl:variable name="quoted" select="concat(&quot;'&quot;, $sheet, &quot;'&quot;)"/>
  <xsl:element name="part"><xsl:attribute name="name"><xsl:value-of select="concat('xl/charts/chart', $name, '.xml')"/></xsl:attribute>
    <xsl:choose>
      <xsl:when test="@type = 'grid'"><xsl:call-template name="grid-chart"><xsl:with-param name="sheet" select="$quoted"/><xsl:with-param name="head" select="$row + 2"/></xsl:call-template></xsl:when>
      <xsl:otherwise><xsl:call-template name="bars-chart"><xsl:with-param name="sheet" select="$quoted"/><xsl:with-param name="head" select="$row + 2"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:element>
</xsl:template>

<!-- Bars in the order of the table, from which they take their figures. -->
<xsl:template name="bars-chart">
  <xsl:param name="sheet"/>
  <xsl:param name="head"/>
  <xsl:variable name="kind"><xsl:choose><xsl:when test="@type = 'rank'">within</xsl:when><xsl:otherwise>category</xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:variable name="rows" select="s:table[@kind='tally'][1]/s:row[not(@hidden)][@kind = $kind]"/>
  <xsl:variable name="top"><xsl:call-template name="scale-top"><xsl:with-param name="cells" select="$rows/s:cell"/></xsl:call-template></xsl:variable>
  <xsl:call-template name="chart-space">
    <xsl:with-param name="bars" select="true()"/>
    <xsl:with-param name="count" select="count($rows)"/>
    <xsl:with-param name="top" select="$top div 100"/>
    <xsl:with-param name="series">
      <xsl:call-template name="series">
        <xsl:with-param name="place" select="1"/>
        <xsl:with-param name="name" select="key('label','share')"/>
        <xsl:with-param name="step" select="'bar'"/>
        <xsl:with-param name="count" select="count($rows)"/>
        <xsl:with-param name="labels"><xsl:for-each select="$rows"><c:pt idx="{position() - 1}"><c:v><xsl:call-template name="row-label"/></c:v></c:pt></xsl:for-each></xsl:with-param>
        <xsl:with-param name="values"><xsl:for-each select="$rows"><xsl:if test="s:cell/@percent"><c:pt idx="{position() - 1}"><c:v><xsl:for-each select="s:cell"><xsl:call-template name="part-of-one"/></xsl:for-each></c:v></c:pt></xsl:if></xsl:for-each></xsl:with-param>
        <xsl:with-param name="sheet" select="$sheet"/><xsl:with-param name="head" select="$head"/>
        <xsl:with-param name="first" select="$head + 1 + count($rows[1]/preceding-sibling::s:row[not(@hidden)])"/>
        <xsl:with-param name="column"><xsl:call-template name="letter"><xsl:with-param name="n" select="$lead + 1"/></xsl:call-template></xsl:with-param>
      </xsl:call-template>
    </xsl:with-param>
  </xsl:call-template>
</xsl:template>

<xsl:template name="grid-chart">
  <xsl:param name="sheet"/>
  <xsl:param name="head"/>
  <xsl:variable name="tables" select="s:table[@kind='tally']"/>
  <xsl:variable name="all" select="$tables[1]/s:row[not(@hidden)]"/>
  <xsl:variable name="parts" select="$all[@kind = 'category' or (@kind = 'state' and s:cell/@percent)]"/>
  <xsl:variable name="steps" select="count($parts[@kind = 'category'])"/>
  <xsl:variable name="legend"><xsl:call-template name="legend-lines"><xsl:with-param name="rows" select="$parts"/></xsl:call-template></xsl:variable>
  <xsl:call-template name="chart-space">
    <xsl:with-param name="bars" select="false()"/>
    <xsl:with-param name="count" select="count($tables)"/>
    <xsl:with-param name="legend" select="$legend"/>
    <xsl:with-param name="series">
      <xsl:for-each select="$parts">
        <xsl:variable name="id" select="@id"/>
        <xsl:variable name="kind" select="@kind"/>
        <xsl:call-template name="series">
          <xsl:with-param name="place" select="position()"/>
          <xsl:with-param name="name"><xsl:call-template name="bar-label"/></xsl:with-param>
          <xsl:with-param name="step"><xsl:call-template name="step"><xsl:with-param name="place" select="position()"/><xsl:with-param name="count" select="$steps"/></xsl:call-template></xsl:with-param>
          <xsl:with-param name="count" select="count($tables)"/>
          <xsl:with-param name="labels"><xsl:for-each select="$tables"><c:pt idx="{position() - 1}"><c:v><xsl:value-of select="@title"/></c:v></c:pt></xsl:for-each></xsl:with-param>
          <xsl:with-param name="values"><xsl:for-each select="$tables"><xsl:variable name="at" select="position() - 1"/><xsl:for-each select="s:row[@id = $id and @kind = $kind]/s:cell[@percent]"><c:pt idx="{$at}"><c:v><xsl:call-template name="part-of-one"/></c:v></c:pt></xsl:for-each></xsl:for-each></xsl:with-param>
          <xsl:with-param name="small"><xsl:for-each select="$tables"><xsl:if test="not(s:row[@id = $id and @kind = $kind]/s:cell/@percent &gt;= 4)"><c:dLbl><c:idx val="{position() - 1}"/><c:delete val="1"/></c:dLbl></xsl:if></xsl:for-each></xsl:with-param>
          <xsl:with-param name="sheet" select="$sheet"/><xsl:with-param name="head" select="$head"/><xsl:with-param name="first" select="$head + 1"/>
          <xsl:with-param name="column"><xsl:call-template name="letter"><xsl:with-param name="n" select="$lead + 1 + $stride * count(preceding-sibling::s:row[not(@hidden)])"/></xsl:call-template></xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:with-param>
  </xsl:call-template>
</xsl:template>

<!-- A stacked bar for each row of the first block; names of banners stand between them. -->
<xsl:template name="cross-chart">
  <xsl:variable name="row"><xsl:call-template name="cross-row"/></xsl:variable>
  <xsl:variable name="name"><xsl:call-template name="chart-name"/></xsl:variable>
  <xsl:variable name="sheet"><xsl:for-each select="../.."><xsl:call-template name="sheet-name"/></xsl:for-each></xsl:variable>
  <xsl:variable name="tables" select="key('cross', @variable)"/>
  <xsl:variable name="all" select="$tables[1]/s:row[not(@hidden)][s:cell/@percent or s:total/@percent or (@kind = 'statistic' and contains(concat(' ',$statistics,' '), concat(' ',@id,' '))) or @kind = 'mean-rank']"/>
  <xsl:variable name="parts" select="$all[@kind = 'category' or @kind = 'state']"/>
  <xsl:variable name="steps" select="count($parts[@kind = 'category'])"/>
  <xsl:variable name="legend"><xsl:call-template name="legend-lines"><xsl:with-param name="rows" select="$parts"/></xsl:call-template></xsl:variable>
  <xsl:variable name="body"><xsl:call-template name="body-rows-of"><xsl:with-param name="tallies" select="."/></xsl:call-template></xsl:variable>
  <xsl:variable name="labels"><xsl:call-template name="bars-of"><xsl:with-param name="tables" select="$tables"/></xsl:call-template></xsl:variable>
  <xsl:element name="part"><xsl:attribute name="name"><xsl:value-of select="concat('xl/charts/chart', $name, '.xml')"/></xsl:attribute>
    <xsl:call-template name="chart-space">
      <xsl:with-param name="bars" select="false()"/>
      <xsl:with-param name="count" select="0.66 * $body"/>
      <xsl:with-param name="legend" select="$legend"/>
      <xsl:with-param name="series">
        <xsl:for-each select="$parts">
          <xsl:variable name="at" select="count($all[generate-id() = generate-id(current())]/preceding-sibling::s:row[count(. | $all) = count($all)])"/>
          <xsl:call-template name="series">
            <xsl:with-param name="place" select="position()"/>
            <xsl:with-param name="name"><xsl:call-template name="bar-label"/></xsl:with-param>
            <xsl:with-param name="step"><xsl:call-template name="step"><xsl:with-param name="place" select="position()"/><xsl:with-param name="count" select="$steps"/></xsl:call-template></xsl:with-param>
            <xsl:with-param name="count" select="$body"/>
            <xsl:with-param name="labels" select="$labels"/>
            <xsl:with-param name="values"><xsl:call-template name="bars-of"><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="what" select="'value'"/><xsl:with-param name="part" select="."/></xsl:call-template></xsl:with-param>
            <xsl:with-param name="small"><xsl:call-template name="bars-of"><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="what" select="'small'"/><xsl:with-param name="part" select="."/></xsl:call-template></xsl:with-param>
            <xsl:with-param name="sheet" select="concat(&quot;'&quot;, $sheet, &quot;'&quot;)"/><xsl:with-param name="head" select="$row + 1"/><xsl:with-param name="first" select="$row + 2"/>
            <xsl:with-param name="column"><xsl:call-template name="letter"><xsl:with-param name="n" select="$lead + 1 + $stride * $at"/></xsl:call-template></xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:element>
</xsl:template>

<!-- Labels of bars, or of one part the values or which of them are too small for a figure: a bar for
     each row of a cross-tabulation. -->
<xsl:template name="bars-of">
  <xsl:param name="tables"/>
  <xsl:param name="what" select="'label'"/>
  <xsl:param name="part" select="/.."/>
  <xsl:variable name="per" select="1 + $has-total * number($own-totals)"/>
  <xsl:variable name="above" select="number($total-first and not($own-totals))"/>
  <xsl:if test="$total-first and not($own-totals)"><xsl:for-each select="$tables[1]"><xsl:call-template name="bar-of"><xsl:with-param name="what" select="$what"/><xsl:with-param name="part" select="$part"/><xsl:with-param name="at" select="0"/></xsl:call-template></xsl:for-each></xsl:if>
  <xsl:for-each select="$tables">
    <xsl:variable name="nth" select="position()"/>
    <xsl:variable name="table" select="."/>
    <xsl:variable name="at" select="$above + $per * ($nth - 1) + count($tables[position() &lt; $nth]/s:column[not(@left-out)])"/>
    <xsl:choose>
      <xsl:when test="$what = 'label'"><c:pt idx="{$at}"><c:v><xsl:call-template name="banner"/></c:v></c:pt></xsl:when>
      <xsl:when test="$what = 'small'"><c:dLbl><c:idx val="{$at}"/><c:delete val="1"/></c:dLbl></xsl:when>
    </xsl:choose>
    <xsl:if test="$total-first and $own-totals"><xsl:call-template name="bar-of"><xsl:with-param name="what" select="$what"/><xsl:with-param name="part" select="$part"/><xsl:with-param name="at" select="$at + 1"/></xsl:call-template></xsl:if>
    <xsl:variable name="from" select="$at + number($total-first and $own-totals)"/>
    <xsl:for-each select="s:column[not(@left-out)]">
      <xsl:variable name="number" select="position()"/>
      <xsl:variable name="place" select="count(preceding-sibling::s:column) + 1"/>
      <xsl:for-each select="$table"><xsl:call-template name="bar-of"><xsl:with-param name="what" select="$what"/><xsl:with-param name="part" select="$part"/><xsl:with-param name="at" select="$from + $number"/><xsl:with-param name="place" select="$place"/></xsl:call-template></xsl:for-each>
    </xsl:for-each>
    <xsl:if test="$total-last and $own-totals"><xsl:call-template name="bar-of"><xsl:with-param name="what" select="$what"/><xsl:with-param name="part" select="$part"/><xsl:with-param name="at" select="$at + 1 + count(s:column[not(@left-out)])"/></xsl:call-template></xsl:if>
  </xsl:for-each>
  <xsl:if test="$total-last and not($own-totals)"><xsl:for-each select="$tables[1]"><xsl:call-template name="bar-of"><xsl:with-param name="what" select="$what"/><xsl:with-param name="part" select="$part"/><xsl:with-param name="at" select="count($tables) + count($tables/s:column[not(@left-out)])"/></xsl:call-template></xsl:for-each></xsl:if>
</xsl:template>

<xsl:template name="bar-of">
  <xsl:param name="what"/>
  <xsl:param name="part"/>
  <xsl:param name="at"/>
  <xsl:param name="place" select="0"/>
  <xsl:choose>
    <xsl:when test="$what = 'label'"><c:pt idx="{$at}"><c:v><xsl:choose><xsl:when test="$place = 0"><xsl:value-of select="key('label', 'overall')"/></xsl:when><xsl:otherwise><xsl:for-each select="key('column', concat(@id, '|', $place))"><xsl:call-template name="column-label"/></xsl:for-each></xsl:otherwise></xsl:choose></c:v></c:pt></xsl:when>
    <xsl:otherwise>
      <xsl:variable name="which" select="concat(@id, '|', $part/@kind, '|', $part/@id)"/>
      <xsl:variable name="cell" select="key('total', $which)[$place = 0] | key('cell', concat($which, '|', $place))"/>
      <xsl:choose>
        <xsl:when test="$what = 'value'"><xsl:for-each select="$cell[@percent]"><c:pt idx="{$at}"><c:v><xsl:call-template name="part-of-one"/></c:v></c:pt></xsl:for-each></xsl:when>
        <xsl:when test="not($cell/@percent &gt;= 4)"><c:dLbl><c:idx val="{$at}"/><c:delete val="1"/></c:dLbl></xsl:when>
      </xsl:choose>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- Weighting and quality -->

<xsl:template name="plain-sheet-start"><sheetFormatPr xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" defaultRowHeight="17"/><cols xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><col min="1" max="1" width="52" customWidth="1"/><col min="2" max="8" width="13" customWidth="1"/></cols></xsl:template>

<xsl:template name="heads">
  <xsl:param name="names"/>
  <xsl:param name="first" select="true()"/>
  <xsl:if test="$names != ''">
    <xsl:variable name="name" select="substring-before(concat($names, ' '), ' ')"/>
    <xsl:call-template name="text"><xsl:with-param name="text"><xsl:choose><xsl:when test="$name = 'n'">n</xsl:when><xsl:otherwise><xsl:value-of select="key('label', $name)"/></xsl:otherwise></xsl:choose></xsl:with-param><xsl:with-param name="style" select="5 - number($first)"/></xsl:call-template>
    <xsl:call-template name="heads"><xsl:with-param name="names" select="substring-after($names, ' ')"/><xsl:with-param name="first" select="false()"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<xsl:template name="head-line">
  <xsl:param name="names"/>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ht="32" customHeight="1"><xsl:call-template name="heads"><xsl:with-param name="names" select="$names"/></xsl:call-template></row>
</xsl:template>

<xsl:template name="named-line">
  <xsl:param name="name"/>
  <xsl:param name="number"/>
  <xsl:param name="style" select="7"/>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><xsl:call-template name="text"><xsl:with-param name="text" select="key('label', $name)"/><xsl:with-param name="style" select="6"/></xsl:call-template><xsl:call-template name="number-cell"><xsl:with-param name="number" select="$number"/><xsl:with-param name="style" select="$style"/></xsl:call-template></row>
</xsl:template>

<!-- A label and the attributes given, as counts; no answers are a dash. -->
<xsl:template name="counts-line">
  <xsl:param name="label"/>
  <xsl:param name="counts"/>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <xsl:call-template name="label-height"><xsl:with-param name="text" select="$label"/><xsl:with-param name="wide" select="52"/></xsl:call-template>
    <xsl:call-template name="text"><xsl:with-param name="text" select="$label"/><xsl:with-param name="style" select="6"/></xsl:call-template>
    <xsl:for-each select="$counts">
      <xsl:sort select="string-length(substring-before(' answered no-answer invalid not-asked contradictions too-many-marks unknown checked repeats groups largest rows complete straight ', concat(' ', name(), ' ')))" data-type="number"/>
      <xsl:call-template name="number-cell"><xsl:with-param name="number" select="."/><xsl:with-param name="style"><xsl:choose><xsl:when test=". = 0">17</xsl:when><xsl:otherwise>7</xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template>
    </xsl:for-each>
  </row>
</xsl:template>

<xsl:template name="weighting">
  <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
    <sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
    <xsl:call-template name="plain-sheet-start"/>
    <sheetData>
      <xsl:call-template name="line"><xsl:with-param name="text" select="key('label','weighting')"/><xsl:with-param name="style" select="1"/></xsl:call-template>
      <row/>
      <xsl:call-template name="back"/>
      <xsl:for-each select="s:note"><xsl:call-template name="line"><xsl:with-param name="text" select="."/><xsl:with-param name="style" select="10"/></xsl:call-template></xsl:for-each>
      <row/>
      <xsl:call-template name="head-line"><xsl:with-param name="names" select="'figure value'"/></xsl:call-template>
      <xsl:call-template name="named-line"><xsl:with-param name="name" select="'weighted-people'"/><xsl:with-param name="number" select="@people"/></xsl:call-template>
      <xsl:if test="@without-weight != 0"><xsl:call-template name="named-line"><xsl:with-param name="name" select="'unweighted-people'"/><xsl:with-param name="number" select="@without-weight"/></xsl:call-template></xsl:if>
      <xsl:call-template name="named-line"><xsl:with-param name="name" select="'sum-of-weights'"/><xsl:with-param name="number" select="@sum"/><xsl:with-param name="style" select="23"/></xsl:call-template>
      <xsl:call-template name="named-line"><xsl:with-param name="name" select="concat('smallest-', substring('mean-', 1, 5 * number(boolean(@column and s:margin))), 'weight')"/><xsl:with-param name="number" select="@smallest"/><xsl:with-param name="style" select="28"/></xsl:call-template>
      <xsl:call-template name="named-line"><xsl:with-param name="name" select="concat('largest-', substring('mean-', 1, 5 * number(boolean(@column and s:margin))), 'weight')"/><xsl:with-param name="number" select="@largest"/><xsl:with-param name="style" select="28"/></xsl:call-template>
      <xsl:call-template name="named-line"><xsl:with-param name="name" select="'design-effect'"/><xsl:with-param name="number" select="@design-effect"/><xsl:with-param name="style" select="28"/></xsl:call-template>
      <xsl:call-template name="named-line"><xsl:with-param name="name" select="'effective-base'"/><xsl:with-param name="number" select="@effective-base"/><xsl:with-param name="style" select="23"/></xsl:call-template>
      <xsl:if test="@min or @max"><xsl:call-template name="named-line"><xsl:with-param name="name" select="'trimmed-people'"/><xsl:with-param name="number" select="@trimmed"/></xsl:call-template></xsl:if>
      <xsl:for-each select="s:margin">
        <row/>
        <xsl:call-template name="line"><xsl:with-param name="text"><xsl:for-each select="s:level"><xsl:if test="position() != 1"> × </xsl:if><xsl:value-of select="@title"/></xsl:for-each><xsl:if test="@source"><xsl:value-of select="concat(' (', @source, ')')"/></xsl:if></xsl:with-param><xsl:with-param name="style" select="13"/></xsl:call-template>
        <xsl:call-template name="head-line"><xsl:with-param name="names" select="'group n sample-share target-share weighted-share'"/></xsl:call-template>
        <xsl:for-each select="s:target">
          <row><xsl:call-template name="text"><xsl:with-param name="text" select="@label"/><xsl:with-param name="style" select="6"/></xsl:call-template>
            <xsl:call-template name="number-cell"><xsl:with-param name="number" select="@people"/><xsl:with-param name="style" select="7"/></xsl:call-template>
            <xsl:call-template name="number-cell"><xsl:with-param name="number" select="string(@percent)"/><xsl:with-param name="style" select="28"/></xsl:call-template>
            <xsl:call-template name="number-cell"><xsl:with-param name="number" select="string(@target-percent)"/><xsl:with-param name="style" select="28"/></xsl:call-template>
            <xsl:call-template name="number-cell"><xsl:with-param name="number" select="string(@weighted-percent)"/><xsl:with-param name="style" select="28"/></xsl:call-template></row>
        </xsl:for-each>
      </xsl:for-each>
    </sheetData>
    <xsl:call-template name="back-link"/>
    <xsl:call-template name="page"><xsl:with-param name="upright" select="true()"/></xsl:call-template>
  </worksheet>
</xsl:template>

<xsl:template name="quality">
  <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
    <sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
    <xsl:call-template name="plain-sheet-start"/>
    <sheetData>
      <xsl:call-template name="line"><xsl:with-param name="text" select="key('label','data-quality')"/><xsl:with-param name="style" select="1"/></xsl:call-template>
      <xsl:call-template name="line"><xsl:with-param name="text" select="key('label','nothing-removed')"/><xsl:with-param name="style" select="10"/></xsl:call-template>
      <xsl:call-template name="back"/>
      <xsl:call-template name="line"><xsl:with-param name="text" select="key('label','answers-to-questions')"/><xsl:with-param name="style" select="13"/></xsl:call-template>
      <xsl:call-template name="head-line"><xsl:with-param name="names" select="'question answered no-answer invalid not-asked contradictions too-many-marks unknown-answers'"/></xsl:call-template>
      <xsl:for-each select="s:answers"><xsl:call-template name="counts-line"><xsl:with-param name="label" select="concat(@variable, '  ', @title)"/><xsl:with-param name="counts" select="@answered | @no-answer | @invalid | @not-asked | @contradictions | @too-many-marks | @unknown"/></xsl:call-template></xsl:for-each>
      <row/>
      <xsl:call-template name="line"><xsl:with-param name="text" select="key('label','repetitions')"/><xsl:with-param name="style" select="13"/></xsl:call-template>
      <xsl:call-template name="head-line"><xsl:with-param name="names" select="'check checked repeats groups largest-group'"/></xsl:call-template>
      <xsl:for-each select="s:repeated-respondents | s:repeated-contents | s:suspicious-contents | s:repeated-texts | s:similar-texts"><xsl:call-template name="counts-line"><xsl:with-param name="label"><xsl:call-template name="repetition-name"/></xsl:with-param><xsl:with-param name="counts" select="@checked | @repeats | @groups | @largest"/></xsl:call-template></xsl:for-each>
      <xsl:if test="s:straight-lining">
        <row/>
        <xsl:call-template name="line"><xsl:with-param name="text" select="key('label','straight-lining')"/><xsl:with-param name="style" select="13"/></xsl:call-template>
        <xsl:call-template name="head-line"><xsl:with-param name="names" select="'question grid-rows grid-complete grid-straight'"/></xsl:call-template>
        <xsl:for-each select="s:straight-lining"><xsl:call-template name="counts-line"><xsl:with-param name="label" select="concat(@question, '  ', @title)"/><xsl:with-param name="counts" select="@rows | @complete | @straight"/></xsl:call-template></xsl:for-each>
      </xsl:if>
      <xsl:for-each select="s:time-stamps">
        <row/>
        <xsl:call-template name="line"><xsl:with-param name="text" select="key('label','times-sent')"/><xsl:with-param name="style" select="13"/></xsl:call-template>
        <xsl:call-template name="head-line"><xsl:with-param name="names" select="'check count'"/></xsl:call-template>
        <xsl:call-template name="named-line"><xsl:with-param name="name" select="'times-read'"/><xsl:with-param name="number" select="@read"/></xsl:call-template>
        <xsl:call-template name="named-line"><xsl:with-param name="name" select="'times-unreadable'"/><xsl:with-param name="number" select="@unreadable"/></xsl:call-template>
        <xsl:if test="@before-fieldwork"><xsl:call-template name="named-line"><xsl:with-param name="name" select="'before-fieldwork'"/><xsl:with-param name="number" select="@before-fieldwork"/></xsl:call-template></xsl:if>
        <xsl:if test="@after-fieldwork"><xsl:call-template name="named-line"><xsl:with-param name="name" select="'after-fieldwork'"/><xsl:with-param name="number" select="@after-fieldwork"/></xsl:call-template></xsl:if>
        <xsl:if test="@first"><row><xsl:call-template name="text"><xsl:with-param name="text" select="key('label','first-time')"/><xsl:with-param name="style" select="6"/></xsl:call-template><xsl:call-template name="text"><xsl:with-param name="text" select="@first"/><xsl:with-param name="style" select="6"/></xsl:call-template></row></xsl:if>
        <xsl:if test="@last"><row><xsl:call-template name="text"><xsl:with-param name="text" select="key('label','last-time')"/><xsl:with-param name="style" select="6"/></xsl:call-template><xsl:call-template name="text"><xsl:with-param name="text" select="@last"/><xsl:with-param name="style" select="6"/></xsl:call-template></row></xsl:if>
      </xsl:for-each>
      <xsl:if test="$summary/s:findings/s:finding">
        <row/>
        <xsl:call-template name="line"><xsl:with-param name="text" select="key('label','findings')"/><xsl:with-param name="style" select="13"/></xsl:call-template>
        <xsl:call-template name="head-line"><xsl:with-param name="names" select="'check count question'"/></xsl:call-template>
        <xsl:for-each select="$summary/s:findings/s:finding"><row><xsl:call-template name="text"><xsl:with-param name="text" select="@rule"/><xsl:with-param name="style" select="6"/></xsl:call-template><xsl:call-template name="number-cell"><xsl:with-param name="number" select="@count"/><xsl:with-param name="style" select="7"/></xsl:call-template><xsl:call-template name="text"><xsl:with-param name="text" select="@variable"/><xsl:with-param name="style" select="6"/></xsl:call-template></row></xsl:for-each>
      </xsl:if>
    </sheetData>
    <xsl:call-template name="back-link"/>
    <xsl:call-template name="page"/>
  </worksheet>
</xsl:template>

<!-- One line for each cell, as in tables.csv -->

<xsl:template name="tidy">
  <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
    <sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
    <cols><col min="1" max="2" width="14" customWidth="1"/><col min="3" max="3" width="34" customWidth="1"/><col min="4" max="4" width="10" customWidth="1"/><col min="5" max="5" width="20" customWidth="1"/><col min="6" max="11" width="12" customWidth="1"/></cols>
    <sheetData>
      <row><xsl:call-template name="column-names"><xsl:with-param name="names" select="'table row row_label column column_label count base percent value weighted_count weighted_base'"/></xsl:call-template></row>
      <xsl:for-each select="$questions/s:table">
        <xsl:variable name="table" select="."/>
        <xsl:for-each select="s:row">
          <!-- What all cells of a row have in common is made once. -->
          <xsl:variable name="row"><c t="inlineStr"><is><t><xsl:value-of select="$table/@id"/></t></is></c><c t="inlineStr"><is><t><xsl:value-of select="@id"/></t></is></c><xsl:call-template name="text"><xsl:with-param name="text" select="@label"/></xsl:call-template></xsl:variable>
          <xsl:for-each select="s:cell">
            <xsl:variable name="place" select="position()"/>
            <xsl:variable name="column" select="key('column', concat($table/@id, '|', $place))"/>
            <row>
              <xsl:copy-of select="$row"/>
              <c t="inlineStr"><is><t><xsl:value-of select="$column/@id"/></t></is></c>
              <c t="inlineStr"><is><t><xsl:for-each select="$column/s:heading"><xsl:if test="position() != 1"> &gt; </xsl:if><xsl:choose><xsl:when test="contains(@label, '_x')"><xsl:call-template name="unescaped"><xsl:with-param name="text" select="@label"/></xsl:call-template></xsl:when><xsl:otherwise><xsl:value-of select="@label"/></xsl:otherwise></xsl:choose></xsl:for-each></t></is></c>
              <c><v><xsl:value-of select="@count"/></v></c>
              <c><v><xsl:value-of select="@base"/></v></c>
              <c><xsl:if test="@percent"><v><xsl:value-of select="@percent"/></v></xsl:if></c>
              <c><xsl:if test="@value"><v><xsl:value-of select="@value"/></v></xsl:if></c>
              <xsl:if test="@weighted-count"><c><v><xsl:value-of select="@weighted-count"/></v></c><c><v><xsl:value-of select="@weighted-base"/></v></c></xsl:if>
            </row>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:for-each>
    </sheetData>
    <autoFilter ref="A1:K{count($questions/s:table/s:row/s:cell) + 1}"/>
    <xsl:call-template name="page"/>
  </worksheet>
</xsl:template>

<xsl:template name="column-names">
  <xsl:param name="names"/>
  <xsl:if test="$names != ''">
    <xsl:call-template name="text"><xsl:with-param name="text" select="substring-before(concat($names, ' '), ' ')"/><xsl:with-param name="style" select="4"/></xsl:call-template>
    <xsl:call-template name="column-names"><xsl:with-param name="names" select="substring-after($names, ' ')"/></xsl:call-template>
  </xsl:if>
</xsl:template>

</xsl:stylesheet>
