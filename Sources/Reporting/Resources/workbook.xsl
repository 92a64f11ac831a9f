<?xml version="1.0" encoding="UTF-8"?>
<!--
  appendix.xlsx from summary.xml: the parts of a workbook, each in <part name="…">.

  A sheet of contents with links, a sheet for each section with tables and charts, and a tidy sheet
  with a line for each cell. Figures are numbers, with formats.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:s="urn:shukei:summary:1"
    xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    exclude-result-prefixes="s">

<xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>
<xsl:strip-space elements="*"/>

<xsl:param name="accent" select="'#1b4f7a'"/>
<xsl:param name="color-1" select="'#173a5c'"/>
<xsl:param name="color-2" select="'#2f679b'"/>
<xsl:param name="color-3" select="'#5c93c4'"/>
<xsl:param name="color-4" select="'#93b9dc'"/>
<xsl:param name="color-5" select="'#c3d8ec'"/>
<xsl:param name="color-6" select="'#e7eff7'"/>
<xsl:param name="font" select="''"/>

<xsl:key name="label" match="/s:summary/s:labels/s:label" use="@key"/>
<xsl:variable name="ja" select="/s:summary/@xml:lang = 'ja'"/>
<xsl:variable name="decimals" select="/s:summary/s:rules/@decimals"/>
<xsl:variable name="format" select="concat('0', substring('.000000', 1, number($decimals != 0) * ($decimals + 1)))"/>
<xsl:variable name="face"><xsl:choose><xsl:when test="$font != ''"><xsl:value-of select="$font"/></xsl:when><xsl:when test="$ja">游ゴシック</xsl:when><xsl:otherwise>Calibri</xsl:otherwise></xsl:choose></xsl:variable>
<xsl:variable name="sections" select="/s:summary/s:section"/>
<!-- Rows that a chart beside a tally takes at least. -->
<xsl:variable name="chart-rows" select="16"/>
<xsl:variable name="main" select="'http://schemas.openxmlformats.org/spreadsheetml/2006/main'"/>
<xsl:variable name="types" select="'http://schemas.openxmlformats.org/officeDocument/2006/relationships'"/>

<xsl:template match="/s:summary">
  <xsl:element name="package">
    <xsl:call-template name="frame"/>
    <xsl:element name="part"><xsl:attribute name="name">xl/worksheets/sheet1.xml</xsl:attribute><xsl:call-template name="contents"/></xsl:element>
    <xsl:for-each select="$sections">
      <xsl:variable name="n" select="position() + 1"/>
      <xsl:element name="part"><xsl:attribute name="name">xl/worksheets/sheet<xsl:value-of select="$n"/>.xml</xsl:attribute><xsl:call-template name="section"/></xsl:element>
      <xsl:if test="s:question[s:table]">
        <xsl:element name="part"><xsl:attribute name="name">xl/worksheets/_rels/sheet<xsl:value-of select="$n"/>.xml.rels</xsl:attribute>
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{$types}/drawing" Target="../drawings/drawing{$n}.xml"/></Relationships>
        </xsl:element>
        <xsl:element name="part"><xsl:attribute name="name">xl/drawings/drawing<xsl:value-of select="$n"/>.xml</xsl:attribute>
          <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">
            <xsl:call-template name="walk"><xsl:with-param name="mode" select="'anchor'"/><xsl:with-param name="questions" select="s:question"/></xsl:call-template>
          </xdr:wsDr>
        </xsl:element>
        <xsl:element name="part"><xsl:attribute name="name">xl/drawings/_rels/drawing<xsl:value-of select="$n"/>.xml.rels</xsl:attribute>
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <xsl:for-each select="s:question[s:table]"><Relationship Id="rId{position()}" Type="{$types}/chart" Target="../charts/chart{count(preceding::s:question[s:table]) + 1}.xml"/></xsl:for-each>
          </Relationships>
        </xsl:element>
        <xsl:call-template name="walk"><xsl:with-param name="mode" select="'chart'"/><xsl:with-param name="questions" select="s:question"/></xsl:call-template>
      </xsl:if>
    </xsl:for-each>
    <xsl:element name="part"><xsl:attribute name="name">xl/worksheets/sheet<xsl:value-of select="count($sections) + 2"/>.xml</xsl:attribute><xsl:call-template name="tidy"/></xsl:element>
  </xsl:element>
</xsl:template>

<!-- The name of a section's sheet: its number and as much of its title as may stand there. -->
<xsl:template name="sheet-name">
  <xsl:value-of select="concat(count(preceding-sibling::s:section) + 1, ' ', substring(translate(normalize-space(@title), &quot;[]:*?/\'&quot;, ''), 1, 24))"/>
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
      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
      <xsl:for-each select="$sections">
        <Override PartName="/xl/worksheets/sheet{position() + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
        <xsl:if test="s:question[s:table]"><Override PartName="/xl/drawings/drawing{position() + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></xsl:if>
      </xsl:for-each>
      <Override PartName="/xl/worksheets/sheet{count($sections) + 2}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
      <xsl:for-each select="//s:question[s:table]"><Override PartName="/xl/charts/chart{position()}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></xsl:for-each>
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
      <sheets>
        <sheet name="{key('label','contents')}" sheetId="1" r:id="rId1"/>
        <xsl:for-each select="$sections">
          <xsl:variable name="name"><xsl:call-template name="sheet-name"/></xsl:variable>
          <sheet name="{$name}" sheetId="{position() + 1}" r:id="rId{position() + 1}"/>
        </xsl:for-each>
        <sheet name="{key('label','tidy')}" sheetId="{count($sections) + 2}" r:id="rId{count($sections) + 2}"/>
      </sheets>
    </workbook>
  </xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">xl/_rels/workbook.xml.rels</xsl:attribute>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="{$types}/worksheet" Target="worksheets/sheet1.xml"/>
      <xsl:for-each select="$sections"><Relationship Id="rId{position() + 1}" Type="{$types}/worksheet" Target="worksheets/sheet{position() + 1}.xml"/></xsl:for-each>
      <Relationship Id="rId{count($sections) + 2}" Type="{$types}/worksheet" Target="worksheets/sheet{count($sections) + 2}.xml"/>
      <Relationship Id="rId{count($sections) + 3}" Type="{$types}/styles" Target="styles.xml"/>
    </Relationships>
  </xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">xl/styles.xml</xsl:attribute><xsl:call-template name="styles"/></xsl:element>
</xsl:template>

<!-- Cells: 0 plain, 1 title, 2 heading, 3 soft, 4 head of labels, 5 head of figures, 6 label, 7 count,
     8 share, 9 value, 10 note, 11 link, 12 banner, 13 to 15 the line for all: label, count, share. -->
<xsl:template name="styles">
  <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <numFmts count="2"><numFmt numFmtId="164" formatCode="{$format}"/><numFmt numFmtId="165" formatCode="#,##0"/></numFmts>
    <fonts count="7">
      <font><sz val="10"/><name val="{$face}"/></font>
      <font><b/><sz val="18"/><name val="{$face}"/></font>
      <font><b/><sz val="12"/><name val="{$face}"/></font>
      <font><sz val="9"/><color rgb="FF535E69"/><name val="{$face}"/></font>
      <font><u/><sz val="10"/><color rgb="FF{substring($accent, 2)}"/><name val="{$face}"/></font>
      <font><b/><sz val="9"/><color rgb="FF535E69"/><name val="{$face}"/></font>
      <font><b/><sz val="10"/><name val="{$face}"/></font>
    </fonts>
    <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
    <borders count="3">
      <border/>
      <border><left/><right/><top/><bottom style="thin"><color rgb="FF1B2127"/></bottom></border>
      <border><left/><right/><top/><bottom style="hair"><color rgb="FF9AA3AB"/></bottom></border>
    </borders>
    <cellStyleXfs count="1"><xf/></cellStyleXfs>
    <cellXfs count="16">
      <xf/>
      <xf fontId="1" applyFont="1"/>
      <xf fontId="2" applyFont="1"/>
      <xf fontId="3" applyFont="1"/>
      <xf fontId="3" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment wrapText="1" vertical="bottom"/></xf>
      <xf fontId="3" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right" wrapText="1" vertical="bottom"/></xf>
      <xf borderId="2" applyBorder="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>
      <xf numFmtId="165" borderId="2" applyBorder="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
      <xf numFmtId="164" borderId="2" applyBorder="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
      <xf numFmtId="2" borderId="2" applyBorder="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
      <xf fontId="3" applyFont="1"/>
      <xf fontId="4" applyFont="1"/>
      <xf fontId="5" applyFont="1" applyAlignment="1"><alignment vertical="bottom"/></xf>
      <xf fontId="6" borderId="2" applyFont="1" applyBorder="1"/>
      <xf numFmtId="165" fontId="6" borderId="2" applyFont="1" applyBorder="1" applyNumberFormat="1"/>
      <xf numFmtId="164" fontId="6" borderId="2" applyFont="1" applyBorder="1" applyNumberFormat="1"/>
    </cellXfs>
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
  </styleSheet>
</xsl:template>

<!-- Cells -->

<xsl:template name="text">
  <xsl:param name="text"/>
  <xsl:param name="style" select="0"/>
  <c xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" t="inlineStr" s="{$style}"><is><t xml:space="preserve"><xsl:value-of select="$text"/></t></is></c>
</xsl:template>

<!-- A number, or an empty cell of its style. -->
<xsl:template name="number">
  <xsl:param name="number"/>
  <xsl:param name="style"/>
  <c xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" s="{$style}"><xsl:if test="$number != ''"><v><xsl:value-of select="$number"/></v></xsl:if></c>
</xsl:template>

<xsl:template name="line">
  <xsl:param name="text"/>
  <xsl:param name="style" select="0"/>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><xsl:if test="$style = 1"><xsl:attribute name="ht">30</xsl:attribute><xsl:attribute name="customHeight">1</xsl:attribute></xsl:if><xsl:call-template name="text"><xsl:with-param name="text" select="$text"/><xsl:with-param name="style" select="$style"/></xsl:call-template></row>
</xsl:template>

<xsl:template name="blank-lines">
  <xsl:param name="count"/>
  <xsl:if test="$count &gt; 0">
    <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>
    <xsl:call-template name="blank-lines"><xsl:with-param name="count" select="$count - 1"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<xsl:template name="row-label"><xsl:choose><xsl:when test="@printed"><xsl:value-of select="@printed"/></xsl:when><xsl:otherwise><xsl:value-of select="@label"/></xsl:otherwise></xsl:choose></xsl:template>

<!-- Going through the questions of a section with the number of the row at which each begins. -->

<xsl:template name="walk">
  <xsl:param name="mode"/>
  <xsl:param name="questions"/>
  <xsl:param name="row" select="4"/>
  <xsl:variable name="first" select="$questions[1]"/>
  <xsl:if test="$first">
    <xsl:for-each select="$first">
      <xsl:choose>
        <xsl:when test="$mode = 'link'">
          <xsl:variable name="sheet"><xsl:for-each select=".."><xsl:call-template name="sheet-name"/></xsl:for-each></xsl:variable>
          <hyperlink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ref="B{count(preceding::s:question) + count(preceding::s:section) + 6 + count(/s:summary/s:note)}" location="'{$sheet}'!A{$row}" display="{@title}"/>
        </xsl:when>
        <xsl:when test="not(s:table)"/>
        <xsl:when test="$mode = 'anchor'"><xsl:call-template name="anchor"><xsl:with-param name="row" select="$row"/></xsl:call-template></xsl:when>
        <xsl:when test="$mode = 'chart'"><xsl:call-template name="chart"><xsl:with-param name="row" select="$row"/></xsl:call-template></xsl:when>
      </xsl:choose>
    </xsl:for-each>
    <xsl:variable name="high"><xsl:for-each select="$first"><xsl:call-template name="question-rows"/></xsl:for-each></xsl:variable>
    <xsl:call-template name="walk">
      <xsl:with-param name="mode" select="$mode"/>
      <xsl:with-param name="questions" select="$questions[position() &gt; 1]"/>
      <xsl:with-param name="row" select="$row + $high"/>
    </xsl:call-template>
  </xsl:if>
</xsl:template>

<!-- Rows of the tally with its heading and notes, without what is added for the chart. -->
<xsl:template name="tally-rows">
  <xsl:value-of select="4 + count(s:table[@kind='tally']/s:row[not(@hidden)]) + count(s:table[@kind='tally'][../@type = 'grid']) + count(s:note)"/>
</xsl:template>

<xsl:template name="question-rows">
  <xsl:variable name="tally"><xsl:call-template name="tally-rows"/></xsl:variable>
  <xsl:variable name="padded"><xsl:choose><xsl:when test="$tally &lt; $chart-rows + 3"><xsl:value-of select="$chart-rows + 3"/></xsl:when><xsl:otherwise><xsl:value-of select="$tally"/></xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:variable name="cross" select="s:table[@kind='cross']"/>
  <xsl:value-of select="$padded + 1 + count($cross) * 5 + count($cross/s:column[not(@left-out)]) + count($cross/s:note)"/>
</xsl:template>

<!-- Contents -->

<xsl:template name="contents">
  <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
    <sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews>
    <sheetFormatPr defaultRowHeight="17" customHeight="1"/>
    <cols><col min="1" max="1" width="8" customWidth="1"/><col min="2" max="2" width="60" customWidth="1"/><col min="3" max="3" width="12" customWidth="1"/></cols>
    <sheetData>
      <xsl:call-template name="line"><xsl:with-param name="text" select="s:title"/><xsl:with-param name="style" select="1"/></xsl:call-template>
      <xsl:call-template name="line"><xsl:with-param name="text" select="s:organization"/><xsl:with-param name="style" select="3"/></xsl:call-template>
      <xsl:call-template name="line"><xsl:with-param name="text" select="s:fieldwork/@text"/><xsl:with-param name="style" select="3"/></xsl:call-template>
      <xsl:for-each select="s:note"><xsl:call-template name="line"><xsl:with-param name="text" select="."/><xsl:with-param name="style" select="10"/></xsl:call-template></xsl:for-each>
      <row/>
      <xsl:for-each select="$sections">
        <row><xsl:call-template name="text"><xsl:with-param name="text" select="@title"/><xsl:with-param name="style" select="2"/></xsl:call-template></row>
        <xsl:for-each select="s:question">
          <row>
            <xsl:call-template name="text"><xsl:with-param name="text" select="@number"/><xsl:with-param name="style" select="3"/></xsl:call-template>
            <xsl:call-template name="text"><xsl:with-param name="text" select="@title"/><xsl:with-param name="style" select="11"/></xsl:call-template>
            <xsl:call-template name="number"><xsl:with-param name="number" select="s:table[1]/s:column/@base"/><xsl:with-param name="style" select="7"/></xsl:call-template>
          </row>
        </xsl:for-each>
      </xsl:for-each>
    </sheetData>
    <hyperlinks>
      <xsl:for-each select="$sections"><xsl:call-template name="walk"><xsl:with-param name="mode" select="'link'"/><xsl:with-param name="questions" select="s:question"/></xsl:call-template></xsl:for-each>
    </hyperlinks>
    <xsl:call-template name="page"/>
  </worksheet>
</xsl:template>

<xsl:template name="page">
  <xsl:param name="drawing" select="false()"/>
  <pageMargins xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>
  <pageSetup xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>
  <headerFooter xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>
  <xsl:if test="$drawing"><drawing xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r:id="rId1"/></xsl:if>
</xsl:template>

<!-- Sections -->

<xsl:template name="section">
  <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
    <sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>
    <sheetFormatPr defaultRowHeight="17" customHeight="1"/>
    <cols><col min="1" max="1" width="34" customWidth="1"/><col min="2" max="40" width="10" customWidth="1"/></cols>
    <sheetData>
      <xsl:call-template name="line"><xsl:with-param name="text" select="@title"/><xsl:with-param name="style" select="1"/></xsl:call-template>
      <xsl:call-template name="line"><xsl:with-param name="text" select="s:note"/><xsl:with-param name="style" select="3"/></xsl:call-template>
      <row/>
      <xsl:for-each select="s:question"><xsl:call-template name="question"/></xsl:for-each>
    </sheetData>
    <xsl:call-template name="page"><xsl:with-param name="drawing" select="boolean(s:question[s:table])"/></xsl:call-template>
  </worksheet>
</xsl:template>

<xsl:template name="question">
  <xsl:variable name="used"><xsl:call-template name="tally-rows"/></xsl:variable>
  <xsl:call-template name="line"><xsl:with-param name="text" select="concat(@number, ' ', @title)"/><xsl:with-param name="style" select="2"/></xsl:call-template>
  <xsl:call-template name="line"><xsl:with-param name="text" select="s:text"/><xsl:with-param name="style" select="3"/></xsl:call-template>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <xsl:call-template name="text"><xsl:with-param name="text" select="key('label','category')"/><xsl:with-param name="style" select="4"/></xsl:call-template>
    <xsl:call-template name="text"><xsl:with-param name="text" select="key('label','count')"/><xsl:with-param name="style" select="5"/></xsl:call-template>
    <xsl:call-template name="text"><xsl:with-param name="text" select="concat(key('label','share'), ' (%)')"/><xsl:with-param name="style" select="5"/></xsl:call-template>
  </row>
  <xsl:for-each select="s:table[@kind='tally']">
    <xsl:if test="../@type = 'grid'"><xsl:call-template name="line"><xsl:with-param name="text" select="@title"/><xsl:with-param name="style" select="12"/></xsl:call-template></xsl:if>
    <xsl:for-each select="s:row[not(@hidden)]">
      <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <xsl:variable name="label"><xsl:call-template name="row-label"/></xsl:variable>
        <xsl:call-template name="text"><xsl:with-param name="text" select="$label"/><xsl:with-param name="style" select="6"/></xsl:call-template>
        <xsl:call-template name="number"><xsl:with-param name="number" select="s:cell/@count"/><xsl:with-param name="style" select="7"/></xsl:call-template>
        <xsl:call-template name="figure"><xsl:with-param name="cell" select="s:cell"/></xsl:call-template>
      </row>
    </xsl:for-each>
  </xsl:for-each>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <xsl:call-template name="text"><xsl:with-param name="text" select="key('label','base')"/><xsl:with-param name="style" select="3"/></xsl:call-template>
    <xsl:call-template name="number"><xsl:with-param name="number" select="s:table[1]/s:column/@base"/><xsl:with-param name="style" select="7"/></xsl:call-template>
  </row>
  <xsl:for-each select="s:note"><xsl:call-template name="line"><xsl:with-param name="text" select="."/><xsl:with-param name="style" select="10"/></xsl:call-template></xsl:for-each>
  <xsl:call-template name="blank-lines"><xsl:with-param name="count" select="$chart-rows + 3 - $used"/></xsl:call-template>
  <xsl:for-each select="s:table[@kind='cross']"><xsl:call-template name="cross"/></xsl:for-each>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>
</xsl:template>

<!-- A share as a number, or the figure of a statistic. -->
<xsl:template name="figure">
  <xsl:param name="cell"/>
  <xsl:param name="style" select="8"/>
  <xsl:choose>
    <xsl:when test="$cell/@value"><xsl:call-template name="number"><xsl:with-param name="number" select="$cell/@value"/><xsl:with-param name="style" select="9"/></xsl:call-template></xsl:when>
    <xsl:otherwise><xsl:call-template name="number"><xsl:with-param name="number" select="string($cell/@percent)"/><xsl:with-param name="style" select="$style"/></xsl:call-template></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- Five lines and one for each group: caption, head, all, notes, a blank line. -->
<xsl:template name="cross">
  <xsl:variable name="table" select="."/>
  <xsl:variable name="rows" select="s:row[not(@hidden)][s:cell/@percent or s:total/@percent or s:total/@value]"/>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>
  <xsl:call-template name="line"><xsl:with-param name="text" select="@caption"/><xsl:with-param name="style" select="12"/></xsl:call-template>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ht="44" customHeight="1">
    <xsl:variable name="banner"><xsl:for-each select="s:banner/s:level"><xsl:if test="position() != 1"> × </xsl:if><xsl:value-of select="@title"/></xsl:for-each></xsl:variable>
    <xsl:call-template name="text"><xsl:with-param name="text" select="$banner"/><xsl:with-param name="style" select="4"/></xsl:call-template>
    <xsl:call-template name="text"><xsl:with-param name="text" select="key('label','base')"/><xsl:with-param name="style" select="5"/></xsl:call-template>
    <xsl:for-each select="$rows">
      <xsl:variable name="label"><xsl:call-template name="row-label"/></xsl:variable>
      <xsl:call-template name="text"><xsl:with-param name="text" select="$label"/><xsl:with-param name="style" select="5"/></xsl:call-template>
    </xsl:for-each>
  </row>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <xsl:call-template name="text"><xsl:with-param name="text" select="key('label','overall')"/><xsl:with-param name="style" select="13"/></xsl:call-template>
    <xsl:call-template name="number"><xsl:with-param name="number" select="s:total/@base"/><xsl:with-param name="style" select="14"/></xsl:call-template>
    <xsl:for-each select="$rows"><xsl:call-template name="figure"><xsl:with-param name="cell" select="s:total"/><xsl:with-param name="style" select="15"/></xsl:call-template></xsl:for-each>
  </row>
  <xsl:for-each select="s:column">
    <xsl:variable name="place" select="position()"/>
    <xsl:if test="not(@left-out)">
      <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <xsl:variable name="label"><xsl:for-each select="s:heading"><xsl:if test="position() != 1"> › </xsl:if><xsl:value-of select="@label"/></xsl:for-each><xsl:if test="@small"> *</xsl:if></xsl:variable>
        <xsl:call-template name="text"><xsl:with-param name="text" select="$label"/><xsl:with-param name="style" select="6"/></xsl:call-template>
        <xsl:call-template name="number"><xsl:with-param name="number" select="@base"/><xsl:with-param name="style" select="7"/></xsl:call-template>
        <xsl:for-each select="$rows"><xsl:call-template name="figure"><xsl:with-param name="cell" select="s:cell[$place]"/></xsl:call-template></xsl:for-each>
      </row>
    </xsl:if>
  </xsl:for-each>
  <xsl:for-each select="s:note"><xsl:call-template name="line"><xsl:with-param name="text" select="."/><xsl:with-param name="style" select="10"/></xsl:call-template></xsl:for-each>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>
</xsl:template>

<!-- Charts beside tallies -->

<xsl:template name="anchor">
  <xsl:param name="row"/>
  <xsl:variable name="n" select="count(preceding-sibling::s:question[s:table]) + 1"/>
  <xdr:twoCellAnchor xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">
    <xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row><xsl:value-of select="$row + 1"/></xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>
    <xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row><xsl:value-of select="$row + $chart-rows"/></xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>
    <xdr:graphicFrame macro="">
      <xdr:nvGraphicFramePr><xdr:cNvPr id="{$n + 1}" name="{@number}" descr="{@title}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>
      <xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>
      <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rId{$n}"/></a:graphicData></a:graphic>
    </xdr:graphicFrame>
    <xdr:clientData/>
  </xdr:twoCellAnchor>
</xsl:template>

<!-- Bars take their figures from the sheet, so that who changes a cell changes the chart. -->
<xsl:template name="chart">
  <xsl:param name="row"/>
  <xsl:variable name="sheet"><xsl:for-each select=".."><xsl:call-template name="sheet-name"/></xsl:for-each></xsl:variable>
  <xsl:variable name="kind"><xsl:choose><xsl:when test="@type = 'rank'">within</xsl:when><xsl:otherwise>category</xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:variable name="table" select="s:table[@kind='tally'][1]"/>
  <xsl:variable name="before" select="count($table/s:row[not(@hidden)][@kind = $kind][1]/preceding-sibling::s:row[not(@hidden)])"/>
  <xsl:variable name="count" select="count($table/s:row[not(@hidden)][@kind = $kind])"/>
  <xsl:variable name="from" select="$row + 3 + $before"/>
  <xsl:element name="part"><xsl:attribute name="name">xl/charts/chart<xsl:value-of select="count(preceding::s:question[s:table]) + 1"/>.xml</xsl:attribute>
    <xsl:call-template name="chart-part">
      <xsl:with-param name="bars" select="@type != 'grid'"/>
      <xsl:with-param name="series">
        <xsl:call-template name="tally-series">
          <xsl:with-param name="at-labels" select="concat(&quot;'&quot;, $sheet, &quot;'!$A$&quot;, $from, ':$A$', $from + $count - 1)"/>
          <xsl:with-param name="at-values" select="concat(&quot;'&quot;, $sheet, &quot;'!$C$&quot;, $from, ':$C$', $from + $count - 1)"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:element>
</xsl:template>

<!-- One line for each cell -->

<xsl:template name="tidy">
  <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
    <cols><col min="1" max="2" width="14" customWidth="1"/><col min="3" max="3" width="34" customWidth="1"/><col min="4" max="5" width="14" customWidth="1"/><col min="6" max="9" width="10" customWidth="1"/></cols>
    <sheetData>
      <row>
        <xsl:call-template name="text"><xsl:with-param name="text" select="'table'"/><xsl:with-param name="style" select="4"/></xsl:call-template>
        <xsl:call-template name="text"><xsl:with-param name="text" select="'row'"/><xsl:with-param name="style" select="4"/></xsl:call-template>
        <xsl:call-template name="text"><xsl:with-param name="text" select="'row_label'"/><xsl:with-param name="style" select="4"/></xsl:call-template>
        <xsl:call-template name="text"><xsl:with-param name="text" select="'column'"/><xsl:with-param name="style" select="4"/></xsl:call-template>
        <xsl:call-template name="text"><xsl:with-param name="text" select="'column_label'"/><xsl:with-param name="style" select="4"/></xsl:call-template>
        <xsl:call-template name="text"><xsl:with-param name="text" select="'count'"/><xsl:with-param name="style" select="5"/></xsl:call-template>
        <xsl:call-template name="text"><xsl:with-param name="text" select="'base'"/><xsl:with-param name="style" select="5"/></xsl:call-template>
        <xsl:call-template name="text"><xsl:with-param name="text" select="'percent'"/><xsl:with-param name="style" select="5"/></xsl:call-template>
        <xsl:call-template name="text"><xsl:with-param name="text" select="'value'"/><xsl:with-param name="style" select="5"/></xsl:call-template>
      </row>
      <xsl:for-each select="//s:table">
        <xsl:variable name="table" select="."/>
        <xsl:for-each select="s:row">
          <xsl:variable name="row" select="."/>
          <xsl:for-each select="s:cell">
            <xsl:variable name="place" select="position()"/>
            <xsl:variable name="column" select="$table/s:column[$place]"/>
            <row>
              <xsl:call-template name="text"><xsl:with-param name="text" select="$table/@id"/></xsl:call-template>
              <xsl:call-template name="text"><xsl:with-param name="text" select="$row/@id"/></xsl:call-template>
              <xsl:call-template name="text"><xsl:with-param name="text" select="$row/@label"/></xsl:call-template>
              <xsl:call-template name="text"><xsl:with-param name="text" select="$column/@id"/></xsl:call-template>
              <xsl:variable name="label"><xsl:for-each select="$column/s:heading"><xsl:if test="position() != 1"> &gt; </xsl:if><xsl:value-of select="@label"/></xsl:for-each></xsl:variable>
              <xsl:call-template name="text"><xsl:with-param name="text" select="$label"/></xsl:call-template>
              <c><v><xsl:value-of select="@count"/></v></c>
              <c><v><xsl:value-of select="@base"/></v></c>
              <c><xsl:if test="@percent"><v><xsl:value-of select="@percent"/></v></xsl:if></c>
              <c><xsl:if test="@value"><v><xsl:value-of select="@value"/></v></xsl:if></c>
            </row>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:for-each>
    </sheetData>
    <autoFilter ref="A1:I{count(//s:cell) + 1}"/>
  </worksheet>
</xsl:template>

<!-- A chart of Office's own: bars of one series, or one stacked series for each choice. -->

<xsl:template name="chart-part">
  <xsl:param name="bars"/>
  <xsl:param name="series"/>
  <c:chartSpace>
    <c:roundedCorners val="0"/>
    <c:chart>
      <c:autoTitleDeleted val="1"/>
      <c:plotArea>
        <c:layout/>
        <c:barChart>
          <c:barDir val="bar"/>
          <c:grouping><xsl:attribute name="val"><xsl:choose><xsl:when test="$bars">clustered</xsl:when><xsl:otherwise>percentStacked</xsl:otherwise></xsl:choose></xsl:attribute></c:grouping>
          <c:varyColors val="0"/>
          <xsl:copy-of select="$series"/>
          <c:gapWidth val="45"/>
          <xsl:if test="not($bars)"><c:overlap val="100"/></xsl:if>
          <c:axId val="111111111"/><c:axId val="222222222"/>
        </c:barChart>
        <c:catAx>
          <c:axId val="111111111"/>
          <c:scaling><c:orientation val="maxMin"/></c:scaling>
          <c:delete val="0"/><c:axPos val="l"/>
          <c:numFmt formatCode="General" sourceLinked="0"/>
          <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>
          <c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="535E69"/></a:solidFill></a:ln></c:spPr>
          <c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:noMultiLvlLbl val="1"/>
        </c:catAx>
        <c:valAx>
          <c:axId val="222222222"/>
          <c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>
          <c:delete val="1"/><c:axPos val="t"/>
          <c:numFmt formatCode="General" sourceLinked="0"/>
          <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>
          <c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>
        </c:valAx>
        <c:spPr><a:noFill/></c:spPr>
      </c:plotArea>
      <xsl:if test="not($bars)"><c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend></xsl:if>
      <c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>
    </c:chart>
    <c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>
    <c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="800"><a:solidFill><a:srgbClr val="1B2127"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>
  </c:chartSpace>
</xsl:template>

<!-- One series: its name, its colour, names of bars and their lengths; where they stand in a sheet
     is given by the three references, which may be empty. -->
<xsl:template name="series">
  <xsl:param name="place"/>
  <xsl:param name="name"/>
  <xsl:param name="color"/>
  <xsl:param name="light"/>
  <xsl:param name="labels"/>
  <xsl:param name="values"/>
  <xsl:param name="count"/>
  <xsl:param name="at-labels"/>
  <xsl:param name="at-values"/>
  <c:ser>
    <c:idx val="{$place - 1}"/><c:order val="{$place - 1}"/>
    <c:tx><c:v><xsl:value-of select="$name"/></c:v></c:tx>
    <c:spPr><a:solidFill><a:srgbClr val="{substring($color, 2)}"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr>
    <c:invertIfNegative val="0"/>
    <c:dLbls>
      <c:numFmt formatCode="{$format}" sourceLinked="0"/>
      <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>
      <c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="800"><a:solidFill><a:srgbClr><xsl:attribute name="val"><xsl:choose><xsl:when test="$light">FFFFFF</xsl:when><xsl:otherwise>0D141A</xsl:otherwise></xsl:choose></xsl:attribute></a:srgbClr></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>
      <c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>
    </c:dLbls>
    <c:cat>
      <xsl:choose>
        <xsl:when test="$at-labels != ''"><c:strRef><c:f><xsl:value-of select="$at-labels"/></c:f><c:strCache><c:ptCount val="{$count}"/><xsl:copy-of select="$labels"/></c:strCache></c:strRef></xsl:when>
        <xsl:otherwise><c:strLit><c:ptCount val="{$count}"/><xsl:copy-of select="$labels"/></c:strLit></xsl:otherwise>
      </xsl:choose>
    </c:cat>
    <c:val>
      <xsl:choose>
        <xsl:when test="$at-values != ''"><c:numRef><c:f><xsl:value-of select="$at-values"/></c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{$count}"/><xsl:copy-of select="$values"/></c:numCache></c:numRef></xsl:when>
        <xsl:otherwise><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{$count}"/><xsl:copy-of select="$values"/></c:numLit></xsl:otherwise>
      </xsl:choose>
    </c:val>
  </c:ser>
</xsl:template>

<!-- The colour of a step, from 1. -->
<xsl:template name="color">
  <xsl:param name="place"/>
  <xsl:param name="count"/>
  <xsl:variable name="step">
    <xsl:choose>
      <xsl:when test="$count = 1">2</xsl:when>
      <xsl:when test="$count = 2"><xsl:value-of select="substring('14', $place, 1)"/></xsl:when>
      <xsl:when test="$count = 3"><xsl:value-of select="substring('135', $place, 1)"/></xsl:when>
      <xsl:when test="$count = 4"><xsl:value-of select="substring('1246', $place, 1)"/></xsl:when>
      <xsl:when test="$count = 5"><xsl:value-of select="substring('12346', $place, 1)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="($place - 1) mod 6 + 1"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:choose>
    <xsl:when test="$step = 1"><xsl:value-of select="$color-1"/></xsl:when>
    <xsl:when test="$step = 2"><xsl:value-of select="$color-2"/></xsl:when>
    <xsl:when test="$step = 3"><xsl:value-of select="$color-3"/></xsl:when>
    <xsl:when test="$step = 4"><xsl:value-of select="$color-4"/></xsl:when>
    <xsl:when test="$step = 5"><xsl:value-of select="$color-5"/></xsl:when>
    <xsl:otherwise><xsl:value-of select="$color-6"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- The series of a tally's chart: bars of its choices, or of a grid a part for each choice. -->
<xsl:template name="tally-series">
  <xsl:param name="at-labels" select="''"/>
  <xsl:param name="at-values" select="''"/>
  <xsl:variable name="kind"><xsl:choose><xsl:when test="@type = 'rank'">within</xsl:when><xsl:otherwise>category</xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:choose>
    <xsl:when test="@type = 'grid'">
      <xsl:variable name="tables" select="s:table[@kind='tally']"/>
      <xsl:variable name="rows" select="$tables[1]/s:row[not(@hidden)][@kind = 'category']"/>
      <xsl:for-each select="$rows">
        <xsl:variable name="id" select="@id"/>
        <xsl:variable name="color"><xsl:call-template name="color"><xsl:with-param name="place" select="position()"/><xsl:with-param name="count" select="count($rows)"/></xsl:call-template></xsl:variable>
        <xsl:call-template name="series">
          <xsl:with-param name="place" select="position()"/>
          <xsl:with-param name="name" select="@label"/>
          <xsl:with-param name="color" select="$color"/>
          <xsl:with-param name="light" select="$color = $color-1 or $color = $color-2"/>
          <xsl:with-param name="count" select="count($tables)"/>
          <xsl:with-param name="labels"><xsl:for-each select="$tables"><c:pt idx="{position() - 1}"><c:v><xsl:value-of select="@title"/></c:v></c:pt></xsl:for-each></xsl:with-param>
          <xsl:with-param name="values"><xsl:for-each select="$tables"><c:pt idx="{position() - 1}"><c:v><xsl:value-of select="concat(s:row[@id = $id and @kind = 'category']/s:cell/@percent, substring('0', 1, number(not(s:row[@id = $id and @kind = 'category']/s:cell/@percent))))"/></c:v></c:pt></xsl:for-each></xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:when>
    <xsl:otherwise>
      <xsl:variable name="rows" select="s:table[@kind='tally'][1]/s:row[not(@hidden)][@kind = $kind]"/>
      <xsl:call-template name="series">
        <xsl:with-param name="place" select="1"/>
        <xsl:with-param name="name" select="key('label','share')"/>
        <xsl:with-param name="color" select="$color-2"/>
        <xsl:with-param name="light" select="false()"/>
        <xsl:with-param name="count" select="count($rows)"/>
        <xsl:with-param name="at-labels" select="$at-labels"/>
        <xsl:with-param name="at-values" select="$at-values"/>
        <xsl:with-param name="labels"><xsl:for-each select="$rows"><c:pt idx="{position() - 1}"><c:v><xsl:value-of select="@label"/></c:v></c:pt></xsl:for-each></xsl:with-param>
        <xsl:with-param name="values"><xsl:for-each select="$rows"><c:pt idx="{position() - 1}"><c:v><xsl:value-of select="concat(s:cell/@percent, substring('0', 1, number(not(s:cell/@percent))))"/></c:v></c:pt></xsl:for-each></xsl:with-param>
      </xsl:call-template>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

</xsl:stylesheet>
