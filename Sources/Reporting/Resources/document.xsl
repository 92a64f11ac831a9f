<?xml version="1.0" encoding="UTF-8"?>
<!--
  appendix.docx from summary.xml: the parts of a document of Word, each in <part name="…">, and the
  workbooks behind its charts, each in <package name="…">.

  Headings, captions that Word numbers, references to them, tables whose first line repeats, and
  charts of Word's own whose figures can be edited.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:s="urn:shukei:summary:1"
    xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    exclude-result-prefixes="s">

<xsl:import href="shukei:office.xsl"/>
<xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>
<xsl:strip-space elements="*"/>

<!-- Types of questions whose bars are sorted by size; tables keep the order of the definition. -->
<xsl:param name="sort" select="'multiple text rank'"/>
<!-- The level of the sections' headings: 1, or more where the document becomes a part of another. -->
<xsl:param name="heading-level" select="1"/>
<!-- yes or no: Word asks when it opens the document, and puts page numbers into the contents. -->
<xsl:param name="update-fields" select="'yes'"/>

<!-- Fonts of running text, where it is not that of headings and tables. -->
<xsl:variable name="serif"><xsl:choose><xsl:when test="$named != ''"><xsl:value-of select="$named"/></xsl:when><xsl:when test="$ja">Yu Mincho</xsl:when><xsl:otherwise>Calibri</xsl:otherwise></xsl:choose></xsl:variable>
<xsl:variable name="asian-serif"><xsl:choose><xsl:when test="$named != ''"><xsl:value-of select="$named"/></xsl:when><xsl:otherwise>游明朝</xsl:otherwise></xsl:choose></xsl:variable>
<xsl:variable name="chart-format" select="$format"/>
<xsl:variable name="level"><xsl:choose><xsl:when test="$heading-level &gt;= 1 and $heading-level &lt;= 4"><xsl:value-of select="floor($heading-level)"/></xsl:when><xsl:when test="$heading-level &gt; 4">4</xsl:when><xsl:otherwise>1</xsl:otherwise></xsl:choose></xsl:variable>
<!-- The width of the text, in twentieths of a point; that of a column of figures at least. -->
<xsl:variable name="width" select="9638"/>
<xsl:variable name="least" select="560 + 60 * number($arrows) + 120 * number($letters)"/>
<xsl:variable name="w-figure" select="key('label', 'figure-caption')"/>
<xsl:variable name="w-table" select="key('label', 'table-caption')"/>
<xsl:variable name="w-base" select="key('label', 'base')"/>
<xsl:variable name="w-all" select="key('label', 'overall')"/>
<!-- A word with a number: 表1, Table 1. -->
<xsl:variable name="gap" select="substring(' ', 1, number(not($ja)))"/>

<!-- The whole -->

<xsl:template match="/s:summary">
  <xsl:element name="package">
    <xsl:call-template name="frame"/>
    <xsl:element name="part"><xsl:attribute name="name">word/document.xml</xsl:attribute>
      <w:document><w:body>
        <xsl:call-template name="cover"/>
        <xsl:call-template name="contents"/>
        <xsl:call-template name="reading"/>
        <xsl:apply-templates select="s:section"/>
        <xsl:apply-templates select="s:weighting"/>
        <xsl:if test="s:codeframe"><xsl:call-template name="codeframes"/></xsl:if>
        <xsl:apply-templates select="s:quality"/>
        <w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1361" w:right="1134" w:bottom="1247" w:left="1134" w:header="624" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>
      </w:body></w:document>
    </xsl:element>
    <xsl:for-each select="$charted">
      <xsl:call-template name="tally-chart"/>
    </xsl:for-each>
    <xsl:for-each select="$cross-charted">
      <xsl:variable name="tables" select="key('cross', @variable)"/>
      <xsl:variable name="apart"><xsl:call-template name="apart"><xsl:with-param name="tables" select="$tables"/></xsl:call-template></xsl:variable>
      <xsl:choose>
        <xsl:when test="$apart = ''"><xsl:call-template name="cross-chart"><xsl:with-param name="tables" select="$tables"/></xsl:call-template></xsl:when>
        <xsl:otherwise><xsl:for-each select="$tables"><xsl:call-template name="cross-chart"><xsl:with-param name="tables" select="."/></xsl:call-template></xsl:for-each></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:element>
</xsl:template>

<!-- The name of a chart: that of a tally's by its place, that of a crossing's by its first table. -->
<xsl:template name="chart-name">
  <xsl:param name="tables" select="/.."/>
  <xsl:choose>
    <xsl:when test="$tables"><xsl:for-each select="$tables[1]"><xsl:value-of select="concat(count(../../preceding-sibling::s:section) + 1, '_', count(../preceding-sibling::*) + 1, '_', count(preceding-sibling::s:table) + 1)"/></xsl:for-each></xsl:when>
    <xsl:otherwise><xsl:value-of select="concat(count(../preceding-sibling::s:section) + 1, '_', count(preceding-sibling::*) + 1)"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- Whether each banner has a chart of its own: more bars than these would fill a page. -->
<xsl:template name="apart">
  <xsl:param name="tables"/>
  <xsl:if test="$joined != 'yes' or count($tables) + count($tables/s:column[not(@left-out)]) &gt; 42">1</xsl:if>
</xsl:template>

<!-- For each chart what `what` says: its type, its relation. -->
<xsl:template name="charts">
  <xsl:param name="what"/>
  <xsl:for-each select="$charted">
    <xsl:variable name="name"><xsl:call-template name="chart-name"/></xsl:variable>
    <xsl:call-template name="chart-entry"><xsl:with-param name="what" select="$what"/><xsl:with-param name="name" select="$name"/></xsl:call-template>
  </xsl:for-each>
  <xsl:for-each select="$cross-charted">
    <xsl:variable name="tables" select="key('cross', @variable)"/>
    <xsl:variable name="apart"><xsl:call-template name="apart"><xsl:with-param name="tables" select="$tables"/></xsl:call-template></xsl:variable>
    <xsl:for-each select="$tables[$apart != '' or position() = 1]">
      <xsl:variable name="name"><xsl:call-template name="chart-name"><xsl:with-param name="tables" select="."/></xsl:call-template></xsl:variable>
      <xsl:call-template name="chart-entry"><xsl:with-param name="what" select="$what"/><xsl:with-param name="name" select="$name"/></xsl:call-template>
    </xsl:for-each>
  </xsl:for-each>
</xsl:template>

<xsl:template name="chart-entry">
  <xsl:param name="what"/>
  <xsl:param name="name"/>
  <xsl:choose>
    <xsl:when test="$what = 'type'"><Override xmlns="http://schemas.openxmlformats.org/package/2006/content-types" PartName="/word/charts/chart{$name}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></xsl:when>
    <xsl:otherwise><Relationship xmlns="http://schemas.openxmlformats.org/package/2006/relationships" Id="rId{$name}" Type="{$types}/chart" Target="charts/chart{$name}.xml"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- Types, relations, settings, styles -->

<xsl:template name="frame">
  <xsl:element name="part"><xsl:attribute name="name">[Content_Types].xml</xsl:attribute>
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
      <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
      <Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
      <Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/>
      <Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
      <Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
      <xsl:call-template name="charts"><xsl:with-param name="what" select="'type'"/></xsl:call-template>
    </Types>
  </xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">_rels/.rels</xsl:attribute>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="{$types}/officeDocument" Target="word/document.xml"/>
      <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
    </Relationships>
  </xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">docProps/core.xml</xsl:attribute>
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><xsl:value-of select="s:title"/></dc:title><dc:creator><xsl:value-of select="s:organization"/></dc:creator><dc:language><xsl:value-of select="@xml:lang"/></dc:language></cp:coreProperties>
  </xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">word/_rels/document.xml.rels</xsl:attribute>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rIdStyles" Type="{$types}/styles" Target="styles.xml"/>
      <Relationship Id="rIdSettings" Type="{$types}/settings" Target="settings.xml"/>
      <Relationship Id="rIdFonts" Type="{$types}/fontTable" Target="fontTable.xml"/>
      <Relationship Id="rIdHeader" Type="{$types}/header" Target="header1.xml"/>
      <Relationship Id="rIdFooter" Type="{$types}/footer" Target="footer1.xml"/>
      <xsl:call-template name="charts"><xsl:with-param name="what" select="'relation'"/></xsl:call-template>
    </Relationships>
  </xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">word/header1.xml</xsl:attribute>
    <w:hdr><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t xml:space="preserve"><xsl:value-of select="s:title"/></w:t></w:r></w:p></w:hdr>
  </xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">word/footer1.xml</xsl:attribute>
    <w:ftr><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><xsl:call-template name="field"><xsl:with-param name="code" select="'PAGE'"/><xsl:with-param name="text" select="1"/></xsl:call-template></w:p></w:ftr>
  </xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">word/settings.xml</xsl:attribute><xsl:call-template name="settings"/></xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">word/fontTable.xml</xsl:attribute><xsl:call-template name="fonts"/></xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">word/styles.xml</xsl:attribute><xsl:call-template name="styles"/></xsl:element>
</xsl:template>

<!-- Japanese lines break by the rules of Japanese: no mark that closes begins one. -->
<xsl:template name="settings">
  <w:settings>
    <w:zoom w:percent="100"/>
    <w:defaultTabStop w:val="840"/>
    <w:characterSpacingControl w:val="compressPunctuation"/>
    <w:noLineBreaksAfter w:lang="ja-JP" w:val="$([\{{£¥‘“〈《「『【〔＄（［｛｢￡￥"/>
    <w:noLineBreaksBefore w:lang="ja-JP" w:val="!%),.:;?]}}¢°’”‰′″℃、。々〉》」』】〕ぁぃぅぇぉっゃゅょゎ゛゜ゝゞァィゥェォッャュョヮヵヶ・ーヽヾ！％），．：；？］｝｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ￠"/>
    <xsl:if test="$update-fields = 'yes'"><w:updateFields w:val="true"/></xsl:if>
    <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
    <w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/>
  </w:settings>
</xsl:template>

<!-- Fonts with the names under which they may be known instead. -->
<xsl:template name="fonts">
  <w:fonts>
    <xsl:choose>
      <xsl:when test="$ja">
        <w:font w:name="游ゴシック"><w:altName w:val="Yu Gothic"/><w:panose1 w:val="020B0400000000000000"/><w:charset w:val="80"/><w:family w:val="modern"/><w:pitch w:val="variable"/></w:font>
        <w:font w:name="Yu Gothic"><w:altName w:val="游ゴシック"/><w:panose1 w:val="020B0400000000000000"/><w:charset w:val="80"/><w:family w:val="modern"/><w:pitch w:val="variable"/></w:font>
        <w:font w:name="游明朝"><w:altName w:val="Yu Mincho"/><w:panose1 w:val="02020400000000000000"/><w:charset w:val="80"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>
        <w:font w:name="Yu Mincho"><w:altName w:val="游明朝"/><w:panose1 w:val="02020400000000000000"/><w:charset w:val="80"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>
      </xsl:when>
      <xsl:otherwise><w:font w:name="Calibri"><w:altName w:val="Carlito"/><w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></xsl:otherwise>
    </xsl:choose>
  </w:fonts>
</xsl:template>

<xsl:template name="styles">
  <w:styles>
    <w:docDefaults>
      <w:rPrDefault><w:rPr><w:rFonts w:ascii="{$latin}" w:hAnsi="{$latin}" w:eastAsia="{$asian}" w:cs="{$latin}"/><w:color w:val="1B2127"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang><xsl:attribute name="w:val"><xsl:choose><xsl:when test="$ja">en-US</xsl:when><xsl:otherwise>en-GB</xsl:otherwise></xsl:choose></xsl:attribute><xsl:attribute name="w:eastAsia">ja-JP</xsl:attribute></w:lang></w:rPr></w:rPrDefault>
      <w:pPrDefault><w:pPr><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE/><w:autoSpaceDN/><w:spacing w:after="80" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault>
    </w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
    <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
    <w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:rPr><w:rFonts w:ascii="{$serif}" w:hAnsi="{$serif}" w:eastAsia="{$asian-serif}" w:cs="{$serif}"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Subtitle"/><w:qFormat/><w:pPr><w:spacing w:before="120" w:after="160" w:line="300" w:lineRule="auto"/></w:pPr><w:rPr><w:b/><w:sz w:val="52"/><w:szCs w:val="52"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:qFormat/><w:rPr><w:color w:val="535E69"/><w:sz w:val="24"/></w:rPr></w:style>
    <xsl:call-template name="heading-style"/>
    <xsl:call-template name="heading-style"><xsl:with-param name="n" select="2"/></xsl:call-template>
    <xsl:call-template name="heading-style"><xsl:with-param name="n" select="3"/></xsl:call-template>
    <xsl:call-template name="heading-style"><xsl:with-param name="n" select="4"/></xsl:call-template>
    <xsl:call-template name="heading-style"><xsl:with-param name="n" select="5"/></xsl:call-template>
    <xsl:call-template name="heading-style"><xsl:with-param name="n" select="6"/></xsl:call-template>
    <w:style w:type="paragraph" w:styleId="TOCHeading"><w:name w:val="TOC Heading"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:pageBreakBefore/><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="4" w:color="1B2127"/></w:pBdr><w:spacing w:after="200"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="TOC{$level}"><w:name w:val="toc {$level}"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{$width}"/></w:tabs><w:spacing w:before="120" w:after="10" w:line="252" w:lineRule="auto"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="TOC{$level + 1}"><w:name w:val="toc {$level + 1}"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="left" w:pos="960"/><w:tab w:val="right" w:leader="dot" w:pos="{$width}"/></w:tabs><w:spacing w:after="0" w:line="252" w:lineRule="auto"/><w:ind w:left="960" w:right="567" w:hanging="720"/></w:pPr><w:rPr><w:sz w:val="19"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="220" w:after="60"/></w:pPr><w:rPr><w:b/><w:sz w:val="18"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Soft"><w:name w:val="Soft"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:after="40"/></w:pPr><w:rPr><w:color w:val="535E69"/><w:sz w:val="18"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Note"><w:name w:val="Note"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="20" w:after="0" w:line="252" w:lineRule="auto"/><w:ind w:left="170" w:hanging="170"/></w:pPr><w:rPr><w:color w:val="535E69"/><w:sz w:val="16"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Guide"><w:name w:val="Guide"/><w:basedOn w:val="BodyText"/><w:pPr><w:spacing w:before="40" w:after="60"/><w:ind w:left="240" w:hanging="240"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Picture"><w:name w:val="Picture"/><w:basedOn w:val="Normal"/><w:pPr><w:keepLines/><w:spacing w:after="60" w:line="240" w:lineRule="auto"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="KeyName"><w:name w:val="Key name"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="535E69"/><w:sz w:val="18"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="KeyFigure"><w:name w:val="Key figure"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="56"/><w:szCs w:val="56"/></w:rPr></w:style>
    <xsl:call-template name="cell-style"><xsl:with-param name="name" select="'Cell'"/><xsl:with-param name="size" select="17"/></xsl:call-template>
    <xsl:call-template name="cell-style"><xsl:with-param name="name" select="'Small'"/><xsl:with-param name="size" select="15"/></xsl:call-template>
    <xsl:call-template name="cell-style"><xsl:with-param name="name" select="'Tiny'"/><xsl:with-param name="size" select="13"/></xsl:call-template>
    <w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/><w:jc w:val="right"/></w:pPr><w:rPr><w:color w:val="535E69"/><w:sz w:val="16"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:color w:val="535E69"/><w:sz w:val="16"/></w:rPr></w:style>
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
    <w:style w:type="table" w:customStyle="1" w:styleId="Figures"><w:name w:val="Figures"/><w:basedOn w:val="TableNormal"/>
      <w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="1B2127"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1B2127"/><w:insideH w:val="single" w:sz="2" w:space="0" w:color="D3DAE1"/></w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="40" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr>
      <w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="535E69"/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="1B2127"/></w:tcBorders></w:tcPr></w:tblStylePr>
    </w:style>
    <w:style w:type="table" w:customStyle="1" w:styleId="Facts"><w:name w:val="Facts"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
  </w:styles>
</xsl:template>

<!-- Sections look alike at whatever level they stand; so do questions. -->
<xsl:template name="heading-style">
  <xsl:param name="n" select="1"/>
  <w:style w:type="paragraph" w:styleId="Heading{$n}"><w:name w:val="heading {$n}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>
    <xsl:choose>
      <xsl:when test="$n = $level"><w:pPr><w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="4" w:color="1B2127"/></w:pBdr><w:spacing w:after="200"/><w:outlineLvl w:val="{$n - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></xsl:when>
      <xsl:when test="$n = $level + 1"><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="440" w:after="60"/><w:outlineLvl w:val="{$n - 1}"/></w:pPr><w:rPr><w:b/><w:color w:val="{$hex-accent}"/><w:sz w:val="25"/></w:rPr></xsl:when>
      <xsl:otherwise><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="60"/><w:outlineLvl w:val="{$n - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="22"/></w:rPr></xsl:otherwise>
    </xsl:choose>
  </w:style>
</xsl:template>

<!-- A style of labels, and one of figures, set to the right. -->
<xsl:template name="cell-style">
  <xsl:param name="name"/>
  <xsl:param name="size"/>
  <w:style w:type="paragraph" w:customStyle="1" w:styleId="{$name}"><w:name w:val="Shukei {$name}"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="{$size}"/><w:szCs w:val="{$size}"/></w:rPr></w:style>
  <w:style w:type="paragraph" w:customStyle="1" w:styleId="{$name}Right"><w:name w:val="Shukei {$name} Right"/><w:basedOn w:val="{$name}"/><w:pPr><w:jc w:val="right"/></w:pPr></w:style>
</xsl:template>

<!-- Paragraphs, fields, captions -->

<xsl:template name="paragraph">
  <xsl:param name="style"/>
  <xsl:param name="text"/>
  <w:p><w:pPr><w:pStyle w:val="{$style}"/></w:pPr><w:r><w:t xml:space="preserve"><xsl:value-of select="$text"/></w:t></w:r></w:p>
</xsl:template>

<xsl:template name="note">
  <xsl:param name="style" select="'Note'"/>
  <xsl:variable name="sign"><xsl:choose><xsl:when test="$ja">・</xsl:when><xsl:otherwise>• </xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:call-template name="paragraph"><xsl:with-param name="style" select="$style"/><xsl:with-param name="text" select="concat($sign, .)"/></xsl:call-template>
</xsl:template>

<xsl:template match="s:note"><xsl:call-template name="note"/></xsl:template>

<xsl:template name="field">
  <xsl:param name="code"/>
  <xsl:param name="text"/>
  <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"><xsl:value-of select="concat(' ', $code, ' ')"/></w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t><xsl:value-of select="$text"/></w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
</xsl:template>

<!-- A heading with a bookmark for the contents; ids of bookmarks are the numbers of their names. -->
<xsl:template name="heading">
  <xsl:param name="below" select="0"/>
  <xsl:param name="id"/>
  <xsl:param name="text"/>
  <w:p><w:pPr><w:pStyle w:val="Heading{$level + $below}"/></w:pPr><w:bookmarkStart w:id="{$id}" w:name="_Toc{$id}"/><w:r><w:t xml:space="preserve"><xsl:value-of select="$text"/></w:t></w:r><w:bookmarkEnd w:id="{$id}"/></w:p>
</xsl:template>

<!-- 図1  title, with a bookmark around the name for references. -->
<xsl:template name="caption">
  <xsl:param name="sequence"/>
  <xsl:param name="number"/>
  <xsl:param name="title"/>
  <xsl:variable name="word"><xsl:choose><xsl:when test="$sequence = 'figure'"><xsl:value-of select="$w-figure"/></xsl:when><xsl:otherwise><xsl:value-of select="$w-table"/></xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:variable name="id" select="200000000 + 100000000 * number($sequence = 'figure') + $number"/>
  <w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>
    <w:bookmarkStart w:id="{$id}" w:name="_Ref{$id}"/>
    <w:r><w:t xml:space="preserve"><xsl:value-of select="concat($word, $gap)"/></w:t></w:r>
    <xsl:call-template name="field"><xsl:with-param name="code" select="concat('SEQ ', $word, ' \* ARABIC')"/><xsl:with-param name="text" select="$number"/></xsl:call-template>
    <w:bookmarkEnd w:id="{$id}"/>
    <w:r><w:t xml:space="preserve"><xsl:value-of select="concat('  ', $title)"/></w:t></w:r>
  </w:p>
</xsl:template>

<xsl:template name="reference">
  <xsl:param name="sequence"/>
  <xsl:param name="number"/>
  <xsl:variable name="word"><xsl:choose><xsl:when test="$sequence = 'figure'"><xsl:value-of select="$w-figure"/></xsl:when><xsl:otherwise><xsl:value-of select="$w-table"/></xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:call-template name="field"><xsl:with-param name="code" select="concat('REF _Ref', 200000000 + 100000000 * number($sequence = 'figure') + $number, ' \h')"/><xsl:with-param name="text" select="concat($word, $gap, $number)"/></xsl:call-template>
</xsl:template>

<!-- Cover -->

<xsl:template name="cover">
  <w:p><w:pPr><w:pStyle w:val="Subtitle"/><w:spacing w:before="2400" w:after="0"/></w:pPr><w:r><w:t xml:space="preserve"><xsl:value-of select="s:organization"/></w:t></w:r></w:p>
  <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Title'"/><xsl:with-param name="text" select="s:title"/></xsl:call-template>
  <w:p><w:pPr><w:pStyle w:val="Subtitle"/><w:spacing w:after="1200"/></w:pPr><w:r><w:t xml:space="preserve"><xsl:value-of select="key('label','appendix')"/><xsl:if test="s:fieldwork/@era-year"><xsl:value-of select="concat(' · ', s:fieldwork/@era-year)"/></xsl:if></w:t></w:r></w:p>
  <w:tbl><w:tblPr><w:tblStyle w:val="Facts"/><w:tblW w:w="{$width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>
    <w:tblGrid><w:gridCol w:w="3212"/><w:gridCol w:w="3213"/><w:gridCol w:w="3213"/></w:tblGrid>
    <w:tr>
      <xsl:call-template name="key-figure"><xsl:with-param name="name" select="'invited'"/><xsl:with-param name="figure" select="s:population/@invited"/></xsl:call-template>
      <xsl:call-template name="key-figure"><xsl:with-param name="name" select="'valid-responses'"/><xsl:with-param name="figure" select="s:rows/@tallied"/></xsl:call-template>
      <xsl:call-template name="key-figure"><xsl:with-param name="name" select="'response-rate'"/><xsl:with-param name="figure" select="s:rows/@response-rate"/><xsl:with-param name="unit" select="'%'"/></xsl:call-template>
      <!-- A row has three cells whatever is known. -->
      <xsl:if test="not(s:population/@invited)"><w:tc><w:tcPr><w:tcW w:w="3213" w:type="dxa"/></w:tcPr><w:p/></w:tc></xsl:if>
      <xsl:if test="not(s:rows/@response-rate)"><w:tc><w:tcPr><w:tcW w:w="3213" w:type="dxa"/></w:tcPr><w:p/></w:tc></xsl:if>
    </w:tr>
  </w:tbl>
  <w:p><w:pPr><w:spacing w:after="480"/></w:pPr></w:p>
  <w:tbl><w:tblPr><w:tblStyle w:val="Facts"/><w:tblW w:w="{$width}" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="D3DAE1"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="D3DAE1"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D3DAE1"/></w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>
    <w:tblGrid><w:gridCol w:w="2200"/><w:gridCol w:w="{$width - 2200}"/></w:tblGrid>
    <xsl:call-template name="facts"/>
  </w:tbl>
</xsl:template>

<xsl:template name="key-figure">
  <xsl:param name="name"/>
  <xsl:param name="figure"/>
  <xsl:param name="unit" select="''"/>
  <xsl:if test="$figure">
    <w:tc><w:tcPr><w:tcW w:w="3213" w:type="dxa"/></w:tcPr>
      <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'KeyName'"/><xsl:with-param name="text" select="key('label', $name)"/></xsl:call-template>
      <w:p><w:pPr><w:pStyle w:val="KeyFigure"/></w:pPr><w:r><w:t><xsl:choose><xsl:when test="$unit = ''"><xsl:value-of select="format-number($figure, '#,##0')"/></xsl:when><xsl:otherwise><xsl:value-of select="$figure"/></xsl:otherwise></xsl:choose></w:t></w:r><xsl:if test="$unit != ''"><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t><xsl:value-of select="$unit"/></w:t></w:r></xsl:if></w:p>
    </w:tc>
  </xsl:if>
</xsl:template>

<xsl:template name="facts">
  <xsl:if test="s:fieldwork"><xsl:call-template name="fact"><xsl:with-param name="name" select="'fieldwork'"/><xsl:with-param name="text"><xsl:choose><xsl:when test="s:fieldwork/@era"><xsl:value-of select="s:fieldwork/@era"/></xsl:when><xsl:otherwise><xsl:value-of select="s:fieldwork/@text"/></xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template></xsl:if>
  <xsl:if test="s:population[@size or string(.) != '']"><xsl:call-template name="fact"><xsl:with-param name="name" select="'population'"/><xsl:with-param name="text"><xsl:value-of select="s:population"/><xsl:if test="s:population/@size"><xsl:if test="string(s:population) != ''"> · </xsl:if><xsl:value-of select="concat('N = ', format-number(s:population/@size, '#,##0'))"/></xsl:if></xsl:with-param></xsl:call-template></xsl:if>
  <xsl:if test="s:method"><xsl:call-template name="fact"><xsl:with-param name="name" select="'method'"/><xsl:with-param name="text" select="s:method"/></xsl:call-template></xsl:if>
  <xsl:call-template name="fact"><xsl:with-param name="name" select="'base'"/><xsl:with-param name="text" select="concat('n = ', format-number(s:rows/@tallied, '#,##0'))"/></xsl:call-template>
</xsl:template>

<xsl:template name="fact">
  <xsl:param name="name"/>
  <xsl:param name="text"/>
  <w:tr>
    <w:tc><w:tcPr><w:tcW w:w="2200" w:type="dxa"/></w:tcPr><xsl:call-template name="paragraph"><xsl:with-param name="style" select="'KeyName'"/><xsl:with-param name="text" select="key('label', $name)"/></xsl:call-template></w:tc>
    <w:tc><w:tcPr><w:tcW w:w="{$width - 2200}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:t xml:space="preserve"><xsl:value-of select="$text"/></w:t></w:r></w:p></w:tc>
  </w:tr>
</xsl:template>

<!-- Contents: a field that Word makes anew; what stands in it until then are links. -->

<xsl:template name="contents">
  <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'TOCHeading'"/><xsl:with-param name="text" select="key('label','contents')"/></xsl:call-template>
  <xsl:call-template name="entry"><xsl:with-param name="first" select="true()"/><xsl:with-param name="id" select="100000001"/><xsl:with-param name="text" select="key('label','how-to-read')"/></xsl:call-template>
  <xsl:for-each select="s:section">
    <xsl:variable name="section" select="position()"/>
    <xsl:call-template name="entry"><xsl:with-param name="id" select="100000010 + $section"/><xsl:with-param name="text" select="@title"/></xsl:call-template>
    <xsl:for-each select="s:question">
      <xsl:variable name="number"><xsl:call-template name="number"/></xsl:variable>
      <xsl:call-template name="entry"><xsl:with-param name="below" select="1"/><xsl:with-param name="id" select="100000000 + 10000 * $section + position()"/><xsl:with-param name="number" select="$number"/><xsl:with-param name="text" select="@title"/></xsl:call-template>
    </xsl:for-each>
  </xsl:for-each>
  <xsl:if test="s:weighting"><xsl:call-template name="entry"><xsl:with-param name="id" select="100000002"/><xsl:with-param name="text" select="key('label','weighting')"/></xsl:call-template></xsl:if>
  <xsl:if test="s:codeframe"><xsl:call-template name="entry"><xsl:with-param name="id" select="100000003"/><xsl:with-param name="text" select="key('label','themes')"/></xsl:call-template></xsl:if>
  <xsl:call-template name="entry"><xsl:with-param name="id" select="100000004"/><xsl:with-param name="text" select="key('label','data-quality')"/></xsl:call-template>
  <w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
</xsl:template>

<xsl:template name="entry">
  <xsl:param name="first" select="false()"/>
  <xsl:param name="below" select="0"/>
  <xsl:param name="id"/>
  <xsl:param name="number" select="''"/>
  <xsl:param name="text"/>
  <w:p><w:pPr><w:pStyle w:val="TOC{$level + $below}"/></w:pPr>
    <xsl:if test="$first"><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "<xsl:value-of select="concat($level, '-', $level + 1)"/>" \h \z \u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></xsl:if>
    <w:hyperlink w:anchor="_Toc{$id}" w:history="1">
      <xsl:if test="$number != ''"><w:r><w:t><xsl:value-of select="$number"/></w:t></w:r><w:r><w:tab/></w:r></xsl:if>
      <w:r><w:t xml:space="preserve"><xsl:value-of select="$text"/></w:t></w:r><w:r><w:tab/></w:r>
      <xsl:call-template name="field"><xsl:with-param name="code" select="concat('PAGEREF _Toc', $id, ' \h')"/></xsl:call-template>
    </w:hyperlink>
  </w:p>
</xsl:template>

<!-- How to read -->

<xsl:template name="reading">
  <xsl:call-template name="heading"><xsl:with-param name="id" select="100000001"/><xsl:with-param name="text" select="key('label','how-to-read')"/></xsl:call-template>
  <xsl:for-each select="s:note"><xsl:call-template name="note"><xsl:with-param name="style" select="'Guide'"/></xsl:call-template></xsl:for-each>
  <!-- What marks mean stands below tables too; here it stands once for all. -->
  <xsl:variable name="star" select="key('label', 'small-base-mark')"/>
  <xsl:for-each select="$questions/s:table[@kind = 'cross']/s:note[contains(., key('label', 'higher-mark')) or contains(., concat('「', $star, '」')) or contains(., concat(&quot;'&quot;, $star, &quot;'&quot;))]">
    <xsl:if test="generate-id() = generate-id(key('same', .)[1])"><xsl:call-template name="note"><xsl:with-param name="style" select="'Guide'"/></xsl:call-template></xsl:if>
  </xsl:for-each>
  <xsl:for-each select="s:sampling-error">
    <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Caption'"/><xsl:with-param name="text" select="key('label','sampling-error')"/></xsl:call-template>
    <xsl:variable name="shares" select="s:line[1]/s:error"/>
    <xsl:variable name="each" select="floor(($width - 3200) div count($shares))"/>
    <w:tbl>
      <xsl:call-template name="table-properties"><xsl:with-param name="name" select="key('label','sampling-error')"/></xsl:call-template>
      <w:tblGrid><w:gridCol w:w="2400"/><w:gridCol w:w="800"/><xsl:for-each select="$shares"><w:gridCol w:w="{$each}"/></xsl:for-each></w:tblGrid>
      <w:tr><xsl:call-template name="head-row"/>
        <xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','group')"/><xsl:with-param name="wide" select="2400"/></xsl:call-template>
        <xsl:call-template name="cell"><xsl:with-param name="text" select="'n'"/><xsl:with-param name="wide" select="800"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template>
        <xsl:for-each select="$shares"><xsl:call-template name="cell"><xsl:with-param name="text"><xsl:value-of select="concat(@share, '%')"/><xsl:if test="@share != 50"><xsl:value-of select="concat('/', 100 - @share, '%')"/></xsl:if></xsl:with-param><xsl:with-param name="wide" select="$each"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template></xsl:for-each>
      </w:tr>
      <xsl:for-each select="s:line">
        <w:tr><w:trPr><w:cantSplit/></w:trPr>
          <xsl:call-template name="cell"><xsl:with-param name="text" select="@label"/><xsl:with-param name="wide" select="2400"/></xsl:call-template>
          <xsl:call-template name="cell"><xsl:with-param name="text" select="format-number(@respondents, '#,##0')"/><xsl:with-param name="wide" select="800"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template>
          <xsl:for-each select="s:error"><xsl:call-template name="cell"><xsl:with-param name="text" select="concat('±', @margin)"/><xsl:with-param name="wide" select="$each"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template></xsl:for-each>
        </w:tr>
      </xsl:for-each>
    </w:tbl>
    <xsl:apply-templates select="s:note"/>
  </xsl:for-each>
</xsl:template>

<!-- Parts of tables -->

<xsl:template name="table-properties">
  <xsl:param name="name"/>
  <w:tblPr><w:tblStyle w:val="Figures"/><w:tblW w:w="{$width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{$name}"/></w:tblPr>
</xsl:template>

<xsl:template name="head-row"><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr></xsl:template>

<xsl:template name="cell">
  <xsl:param name="text"/>
  <xsl:param name="wide"/>
  <xsl:param name="style" select="'Cell'"/>
  <xsl:param name="bold" select="false()"/>
  <xsl:param name="soft" select="false()"/>
  <xsl:param name="span" select="1"/>
  <xsl:param name="next" select="false()"/>
  <w:tc><w:tcPr><w:tcW w:w="{$wide}" w:type="dxa"/><xsl:if test="$span != 1"><w:gridSpan w:val="{$span}"/></xsl:if></w:tcPr><w:p><w:pPr><w:pStyle w:val="{$style}"/><xsl:if test="$next"><w:keepNext/></xsl:if></w:pPr><xsl:if test="$text != ''"><w:r><xsl:if test="$bold or $soft"><w:rPr><xsl:if test="$bold"><w:b/></xsl:if><xsl:if test="$soft"><w:color w:val="535E69"/></xsl:if></w:rPr></xsl:if><w:t xml:space="preserve"><xsl:value-of select="$text"/></w:t></w:r></xsl:if></w:p></w:tc>
</xsl:template>

<!-- A label for a narrow column: as much as may stand there. -->
<xsl:template name="brief">
  <xsl:param name="most" select="60"/>
  <xsl:variable name="text"><xsl:call-template name="row-label"/></xsl:variable>
  <xsl:value-of select="substring($text, 1, $most)"/><xsl:if test="string-length($text) &gt; $most">…</xsl:if>
</xsl:template>

<!-- What a table prints for a cell: nothing given is a dash, an outsider of the base is blank. -->
<xsl:template name="figure-text">
  <xsl:param name="line" select="'column'"/>
  <xsl:choose>
    <xsl:when test="@value"><xsl:if test="$line = $main-line"><xsl:value-of select="@value"/></xsl:if></xsl:when>
    <xsl:when test="not(@percent) and $line != 'count'"/>
    <xsl:when test="@count = 0"><xsl:value-of select="key('label', 'none-mark')"/></xsl:when>
    <xsl:when test="$line = 'count'"><xsl:value-of select="format-number(@count, '#,##0')"/></xsl:when>
    <xsl:when test="$line = 'weighted'"><xsl:value-of select="format-number(@weighted-count, '#,##0.0')"/></xsl:when>
    <xsl:otherwise><xsl:call-template name="share"><xsl:with-param name="kind" select="$line"/></xsl:call-template></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- Sections and questions -->

<xsl:template match="s:section">
  <xsl:variable name="section" select="count(preceding-sibling::s:section) + 1"/>
  <xsl:call-template name="heading"><xsl:with-param name="id" select="100000010 + $section"/><xsl:with-param name="text" select="@title"/></xsl:call-template>
  <xsl:for-each select="s:note"><xsl:call-template name="paragraph"><xsl:with-param name="style" select="'BodyText'"/><xsl:with-param name="text" select="."/></xsl:call-template></xsl:for-each>
  <xsl:for-each select="s:heading | s:question">
    <xsl:choose>
      <xsl:when test="self::s:heading"><xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Soft'"/><xsl:with-param name="text" select="."/></xsl:call-template></xsl:when>
      <xsl:otherwise><xsl:call-template name="question"><xsl:with-param name="section" select="$section"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:for-each>
</xsl:template>

<!-- Figures and tables are numbered in the order in which they stand: the chart and the table of the
     tally, then those of each variable that is crossed. -->
<xsl:template name="question">
  <xsl:param name="section"/>
  <xsl:variable name="before" select="preceding-sibling::s:question | ../preceding-sibling::s:section/s:question"/>
  <xsl:variable name="crossed-before" select="$before/s:table[@kind = 'tally'][key('cross', @variable)]"/>
  <xsl:variable name="figures" select="count($before) + count($charted) - count($before | $charted) + count($crossed-before) + count($cross-charted) - count($crossed-before | $cross-charted)"/>
  <xsl:variable name="tables" select="count($before[s:table]) + number($crosses = 'yes') * count($crossed-before)"/>
  <xsl:variable name="is-charted" select="count(. | $charted) = count($charted)"/>
  <xsl:variable name="title"><xsl:call-template name="numbered-title"/></xsl:variable>
  <xsl:call-template name="heading"><xsl:with-param name="below" select="1"/><xsl:with-param name="id" select="100000000 + 10000 * $section + count(preceding-sibling::s:question) + 1"/><xsl:with-param name="text" select="$title"/></xsl:call-template>
  <xsl:if test="s:text and s:text != @title"><xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Soft'"/><xsl:with-param name="text" select="s:text"/></xsl:call-template></xsl:if>
  <xsl:if test="s:table">
    <xsl:call-template name="about"><xsl:with-param name="figures" select="$figures"/><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="is-charted" select="$is-charted"/></xsl:call-template>
    <xsl:if test="$is-charted">
      <xsl:call-template name="caption"><xsl:with-param name="sequence" select="'figure'"/><xsl:with-param name="number" select="$figures + 1"/><xsl:with-param name="title" select="@title"/></xsl:call-template>
      <xsl:call-template name="tally-picture"><xsl:with-param name="number" select="$figures + 1"/></xsl:call-template>
    </xsl:if>
    <xsl:call-template name="caption"><xsl:with-param name="sequence" select="'table'"/><xsl:with-param name="number" select="$tables + 1"/><xsl:with-param name="title" select="@title"/></xsl:call-template>
    <xsl:choose>
      <xsl:when test="@type = 'grid'"><xsl:call-template name="grid-tally"/></xsl:when>
      <xsl:when test="@type = 'rank'"><xsl:call-template name="rank-tally"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="tally"/></xsl:otherwise>
    </xsl:choose>
  </xsl:if>
  <xsl:apply-templates select="s:note"/>
  <xsl:apply-templates select="s:quotes"/>
  <xsl:if test="$crosses = 'yes'">
    <xsl:for-each select="s:table[@kind = 'tally'][key('cross', @variable)]">
      <xsl:call-template name="crosses"><xsl:with-param name="figure" select="$figures + number($is-charted) + position()"/><xsl:with-param name="table" select="$tables + 1 + position()"/></xsl:call-template>
    </xsl:for-each>
  </xsl:if>
</xsl:template>

<!-- What people wrote, theme by theme. -->
<xsl:template match="s:quotes">
  <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Caption'"/><xsl:with-param name="text" select="key('label','quotes')"/></xsl:call-template>
  <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Soft'"/><xsl:with-param name="text" select="key('label','quotes-note')"/></xsl:call-template>
  <xsl:for-each select="s:theme">
    <w:p><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="20"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve"><xsl:value-of select="concat(@title, ' (', format-number(@count, '#,##0'), ')')"/></w:t></w:r></w:p>
    <xsl:for-each select="s:quote"><xsl:call-template name="note"><xsl:with-param name="style" select="'Guide'"/></xsl:call-template></xsl:for-each>
  </xsl:for-each>
</xsl:template>

<!-- n, remarks, and where the figures and tables are. -->
<xsl:template name="about">
  <xsl:param name="figures"/>
  <xsl:param name="tables"/>
  <xsl:param name="is-charted"/>
  <xsl:variable name="own" select="s:table[@kind = 'tally'][key('cross', @variable)]"/>
  <xsl:variable name="count" select="number($crosses = 'yes') * count($own)"/>
  <xsl:variable name="column" select="s:table[1]/s:column"/>
  <w:p><w:pPr><w:pStyle w:val="Soft"/></w:pPr>
    <w:r><w:t xml:space="preserve"><xsl:value-of select="concat('n = ', format-number($column/@base, '#,##0'))"/><xsl:if test="$column/@weighted-base"><xsl:value-of select="concat(' · ', key('label', 'weighted-base'), ' ', format-number($column/@weighted-base, '#,##0.0'))"/></xsl:if><xsl:if test="@remarks"><xsl:value-of select="concat(' · ', @remarks)"/></xsl:if> · </w:t></w:r>
    <xsl:if test="$is-charted"><xsl:call-template name="reference"><xsl:with-param name="sequence" select="'figure'"/><xsl:with-param name="number" select="$figures + 1"/></xsl:call-template><w:r><w:t xml:space="preserve"><xsl:call-template name="comma"/></w:t></w:r></xsl:if>
    <xsl:call-template name="reference"><xsl:with-param name="sequence" select="'table'"/><xsl:with-param name="number" select="$tables + 1"/></xsl:call-template>
    <xsl:if test="$count &gt; 0">
      <w:r><w:t xml:space="preserve"> · <xsl:value-of select="key('label', 'cross-tabulations')"/><xsl:text> </xsl:text></w:t></w:r>
      <xsl:call-template name="reference"><xsl:with-param name="sequence" select="'table'"/><xsl:with-param name="number" select="$tables + 2"/></xsl:call-template>
      <xsl:if test="$count &gt; 1"><w:r><w:t>–</w:t></w:r><xsl:call-template name="reference"><xsl:with-param name="sequence" select="'table'"/><xsl:with-param name="number" select="$tables + 1 + $count"/></xsl:call-template></xsl:if>
    </xsl:if>
  </w:p>
</xsl:template>

<xsl:template name="comma"><xsl:choose><xsl:when test="$ja">、</xsl:when><xsl:otherwise>, </xsl:otherwise></xsl:choose></xsl:template>

<!-- Tallies -->

<xsl:template name="tally">
  <xsl:variable name="table" select="s:table[@kind='tally'][1]"/>
  <xsl:variable name="weights" select="boolean($table/s:column/@weighted-base)"/>
  <xsl:variable name="intervals" select="boolean($table/s:row/s:cell/@low)"/>
  <xsl:variable name="wide" select="$width - 2400 - 1300 * $weights - 1500 * $intervals"/>
  <w:tbl>
    <xsl:call-template name="table-properties"><xsl:with-param name="name" select="$table/@id"/></xsl:call-template>
    <w:tblGrid><w:gridCol w:w="{$wide}"/><w:gridCol w:w="1200"/><xsl:if test="$weights"><w:gridCol w:w="1300"/></xsl:if><w:gridCol w:w="1200"/><xsl:if test="$intervals"><w:gridCol w:w="1500"/></xsl:if></w:tblGrid>
    <w:tr><xsl:call-template name="head-row"/>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','category')"/><xsl:with-param name="wide" select="$wide"/></xsl:call-template>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','count')"/><xsl:with-param name="wide" select="1200"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template>
      <xsl:if test="$weights"><xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','weighted-count')"/><xsl:with-param name="wide" select="1300"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template></xsl:if>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="concat(key('label','share'), ' (%)')"/><xsl:with-param name="wide" select="1200"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template>
      <xsl:if test="$intervals"><xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','interval')"/><xsl:with-param name="wide" select="1500"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template></xsl:if>
    </w:tr>
    <xsl:for-each select="$table/s:row[not(@hidden)]">
      <xsl:variable name="label"><xsl:call-template name="row-label"/></xsl:variable>
      <xsl:variable name="soft" select="@kind = 'state' or @kind = 'net' or @kind = 'box' or @kind = 'marks' or @kind = 'statistic'"/>
      <w:tr><w:trPr><w:cantSplit/></w:trPr>
        <xsl:call-template name="cell"><xsl:with-param name="text" select="$label"/><xsl:with-param name="wide" select="$wide"/><xsl:with-param name="soft" select="$soft"/></xsl:call-template>
        <xsl:for-each select="s:cell">
          <xsl:call-template name="cell"><xsl:with-param name="text" select="format-number(@count, '#,##0')"/><xsl:with-param name="wide" select="1200"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template>
          <xsl:if test="$weights"><xsl:call-template name="cell"><xsl:with-param name="text"><xsl:if test="@weighted-count"><xsl:value-of select="format-number(@weighted-count, '#,##0.0')"/></xsl:if></xsl:with-param><xsl:with-param name="wide" select="1300"/><xsl:with-param name="style" select="'CellRight'"/><xsl:with-param name="soft" select="true()"/></xsl:call-template></xsl:if>
          <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:call-template name="figure-text"><xsl:with-param name="line" select="$main-line"/></xsl:call-template></xsl:with-param><xsl:with-param name="wide" select="1200"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template>
          <xsl:if test="$intervals"><xsl:call-template name="cell"><xsl:with-param name="text"><xsl:if test="@low"><xsl:value-of select="concat(@low, '–', @high)"/></xsl:if></xsl:with-param><xsl:with-param name="wide" select="1500"/><xsl:with-param name="style" select="'CellRight'"/><xsl:with-param name="soft" select="true()"/></xsl:call-template></xsl:if>
        </xsl:for-each>
      </w:tr>
    </xsl:for-each>
    <w:tr><w:trPr><w:cantSplit/></w:trPr>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="$w-base"/><xsl:with-param name="wide" select="$wide"/><xsl:with-param name="soft" select="true()"/></xsl:call-template>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="format-number($table/s:column/@base, '#,##0')"/><xsl:with-param name="wide" select="1200"/><xsl:with-param name="style" select="'CellRight'"/><xsl:with-param name="soft" select="true()"/></xsl:call-template>
      <xsl:if test="$weights"><xsl:call-template name="cell"><xsl:with-param name="text" select="format-number($table/s:column/@weighted-base, '#,##0.0')"/><xsl:with-param name="wide" select="1300"/><xsl:with-param name="style" select="'CellRight'"/><xsl:with-param name="soft" select="true()"/></xsl:call-template></xsl:if>
      <xsl:call-template name="cell"><xsl:with-param name="wide" select="1200"/></xsl:call-template>
      <xsl:if test="$intervals"><xsl:call-template name="cell"><xsl:with-param name="wide" select="1500"/></xsl:call-template></xsl:if>
    </w:tr>
  </w:tbl>
</xsl:template>

<!-- Lines of a grid: items as rows, choices as columns, in as many tables as the columns need. -->
<xsl:template name="grid-tally">
  <xsl:param name="from" select="1"/>
  <xsl:variable name="tables" select="s:table[@kind='tally']"/>
  <xsl:variable name="all" select="$tables[1]/s:row[not(@hidden)]"/>
  <xsl:variable name="most" select="floor(($width - 3100) div 560)"/>
  <xsl:variable name="number" select="ceiling(count($all) div ceiling(count($all) div $most))"/>
  <xsl:variable name="rows" select="$all[position() &gt;= $from and position() &lt; $from + $number]"/>
  <xsl:variable name="style"><xsl:call-template name="cell-size"><xsl:with-param name="count" select="count($rows)"/></xsl:call-template></xsl:variable>
  <xsl:variable name="each" select="floor(($width - 3100) div count($rows))"/>
  <w:tbl>
    <xsl:call-template name="table-properties"><xsl:with-param name="name" select="@id"/></xsl:call-template>
    <w:tblGrid><w:gridCol w:w="2500"/><w:gridCol w:w="600"/><xsl:for-each select="$rows"><w:gridCol w:w="{$each}"/></xsl:for-each></w:tblGrid>
    <w:tr><xsl:call-template name="head-row"/>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','item')"/><xsl:with-param name="wide" select="2500"/><xsl:with-param name="style" select="$style"/></xsl:call-template>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="'n'"/><xsl:with-param name="wide" select="600"/><xsl:with-param name="style" select="concat($style, 'Right')"/></xsl:call-template>
      <xsl:for-each select="$rows"><xsl:call-template name="cell"><xsl:with-param name="text"><xsl:call-template name="brief"/></xsl:with-param><xsl:with-param name="wide" select="$each"/><xsl:with-param name="style" select="concat($style, 'Right')"/></xsl:call-template></xsl:for-each>
    </w:tr>
    <xsl:for-each select="$tables">
      <xsl:variable name="table" select="."/>
      <w:tr><w:trPr><w:cantSplit/></w:trPr>
        <xsl:call-template name="cell"><xsl:with-param name="text" select="@title"/><xsl:with-param name="wide" select="2500"/><xsl:with-param name="style" select="$style"/></xsl:call-template>
        <xsl:call-template name="cell"><xsl:with-param name="text" select="format-number(s:column/@base, '#,##0')"/><xsl:with-param name="wide" select="600"/><xsl:with-param name="style" select="concat($style, 'Right')"/><xsl:with-param name="soft" select="true()"/></xsl:call-template>
        <xsl:for-each select="$rows">
          <xsl:variable name="id" select="@id"/>
          <xsl:variable name="kind" select="@kind"/>
          <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:for-each select="$table/s:row[@id = $id and @kind = $kind]/s:cell"><xsl:call-template name="figure-text"><xsl:with-param name="line" select="$main-line"/></xsl:call-template></xsl:for-each></xsl:with-param><xsl:with-param name="wide" select="$each"/><xsl:with-param name="style" select="concat($style, 'Right')"/></xsl:call-template>
        </xsl:for-each>
      </w:tr>
    </xsl:for-each>
  </w:tbl>
  <xsl:if test="$from + $number &lt;= count($all)">
    <w:p><w:pPr><w:pStyle w:val="Small"/></w:pPr></w:p>
    <xsl:call-template name="grid-tally"><xsl:with-param name="from" select="$from + $number"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<!-- Items of a ranking: how often first, how often among the first, mean place. -->
<xsl:template name="rank-tally">
  <xsl:variable name="question" select="."/>
  <xsl:variable name="table" select="s:table[@kind='tally'][1]"/>
  <xsl:variable name="first" select="s:category[1]"/>
  <xsl:variable name="kinds" select="$table/s:row[not(@hidden)][(@kind = 'category' and @id = $first/@code) or (@kind = 'within' and substring-after(@id, ':') = $first/@code)]"/>
  <xsl:variable name="mean" select="boolean($table/s:row[@kind = 'mean-rank'][not(@hidden)])"/>
  <xsl:variable name="columns" select="2 * count($kinds) + $mean"/>
  <xsl:variable name="each" select="900 - 150 * number($columns &gt; 7)"/>
  <xsl:variable name="wide" select="$width - $each * $columns"/>
  <w:tbl>
    <xsl:call-template name="table-properties"><xsl:with-param name="name" select="$table/@id"/></xsl:call-template>
    <w:tblGrid><w:gridCol w:w="{$wide}"/><xsl:for-each select="$kinds"><w:gridCol w:w="{$each}"/><w:gridCol w:w="{$each}"/></xsl:for-each><xsl:if test="$mean"><w:gridCol w:w="{$each}"/></xsl:if></w:tblGrid>
    <w:tr><xsl:call-template name="head-row"/>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','item')"/><xsl:with-param name="wide" select="$wide"/></xsl:call-template>
      <xsl:for-each select="$kinds">
        <xsl:variable name="what" select="normalize-space(translate(substring-after(@label, $first), '（）()', ''))"/>
        <xsl:call-template name="cell"><xsl:with-param name="text" select="$what"/><xsl:with-param name="wide" select="$each"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template>
        <xsl:call-template name="cell"><xsl:with-param name="text" select="'%'"/><xsl:with-param name="wide" select="$each"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template>
      </xsl:for-each>
      <xsl:if test="$mean"><xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','mean-rank')"/><xsl:with-param name="wide" select="$each"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template></xsl:if>
    </w:tr>
    <xsl:for-each select="s:category">
      <xsl:variable name="code" select="@code"/>
      <w:tr><w:trPr><w:cantSplit/></w:trPr>
        <xsl:call-template name="cell"><xsl:with-param name="text" select="."/><xsl:with-param name="wide" select="$wide"/></xsl:call-template>
        <xsl:for-each select="$table/s:row[not(@hidden)][(@kind = 'category' and @id = $code) or (@kind = 'within' and substring-after(@id, ':') = $code)]"><xsl:call-template name="pair"><xsl:with-param name="each" select="$each"/></xsl:call-template></xsl:for-each>
        <xsl:if test="$mean"><xsl:call-template name="cell"><xsl:with-param name="text" select="$table/s:row[@kind = 'mean-rank' and substring-after(@id, ':') = $code]/s:cell/@value"/><xsl:with-param name="wide" select="$each"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template></xsl:if>
      </w:tr>
    </xsl:for-each>
    <xsl:for-each select="$table/s:row[@kind = 'state' and not(@hidden)]">
      <w:tr><w:trPr><w:cantSplit/></w:trPr>
        <xsl:call-template name="cell"><xsl:with-param name="text" select="@label"/><xsl:with-param name="wide" select="$wide"/><xsl:with-param name="soft" select="true()"/></xsl:call-template>
        <xsl:call-template name="pair"><xsl:with-param name="each" select="$each"/></xsl:call-template>
        <xsl:if test="$columns &gt; 2"><xsl:call-template name="cell"><xsl:with-param name="wide" select="$each * ($columns - 2)"/><xsl:with-param name="span" select="$columns - 2"/></xsl:call-template></xsl:if>
      </w:tr>
    </xsl:for-each>
  </w:tbl>
</xsl:template>

<xsl:template name="pair">
  <xsl:param name="each"/>
  <xsl:for-each select="s:cell">
    <xsl:call-template name="cell"><xsl:with-param name="text" select="format-number(@count, '#,##0')"/><xsl:with-param name="wide" select="$each"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:call-template name="figure-text"><xsl:with-param name="line" select="$main-line"/></xsl:call-template></xsl:with-param><xsl:with-param name="wide" select="$each"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template>
  </xsl:for-each>
</xsl:template>

<xsl:template name="cell-size">
  <xsl:param name="count"/>
  <xsl:choose><xsl:when test="$count &gt; 11">Tiny</xsl:when><xsl:when test="$count &gt; 7">Small</xsl:when><xsl:otherwise>Cell</xsl:otherwise></xsl:choose>
</xsl:template>

<!-- Cross-tabulations: groups of people as rows, choices as columns -->

<!-- The context is the tally of the variable that is crossed. -->
<xsl:template name="crosses">
  <xsl:param name="figure"/>
  <xsl:param name="table"/>
  <xsl:variable name="tables" select="key('cross', @variable)"/>
  <xsl:variable name="title"><xsl:call-template name="cross-title"><xsl:with-param name="tables" select="$tables"/></xsl:call-template></xsl:variable>
  <xsl:if test="count(. | $cross-charted) = count($cross-charted)">
    <xsl:call-template name="caption"><xsl:with-param name="sequence" select="'figure'"/><xsl:with-param name="number" select="$figure"/><xsl:with-param name="title" select="$title"/></xsl:call-template>
    <xsl:variable name="apart"><xsl:call-template name="apart"><xsl:with-param name="tables" select="$tables"/></xsl:call-template></xsl:variable>
    <xsl:choose>
      <xsl:when test="$apart = ''"><xsl:call-template name="cross-picture"><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="title" select="$title"/></xsl:call-template></xsl:when>
      <xsl:otherwise><xsl:for-each select="$tables"><xsl:call-template name="cross-picture"><xsl:with-param name="tables" select="."/><xsl:with-param name="title" select="@caption"/></xsl:call-template></xsl:for-each></xsl:otherwise>
    </xsl:choose>
  </xsl:if>
  <xsl:call-template name="caption"><xsl:with-param name="sequence" select="'table'"/><xsl:with-param name="number" select="$table"/><xsl:with-param name="title" select="$title"/></xsl:call-template>
  <xsl:choose>
    <xsl:when test="$joined = 'yes'">
      <xsl:call-template name="cross"><xsl:with-param name="tables" select="$tables"/></xsl:call-template>
      <xsl:for-each select="$tables/s:note[generate-id() = generate-id(key('note', concat(../@variable, ' ', .))[1])]"><xsl:call-template name="note"/></xsl:for-each>
    </xsl:when>
    <xsl:otherwise>
      <xsl:for-each select="$tables">
        <xsl:if test="position() != 1"><w:p><w:pPr><w:pStyle w:val="Small"/></w:pPr></w:p></xsl:if>
        <xsl:call-template name="cross"><xsl:with-param name="tables" select="."/></xsl:call-template>
        <xsl:apply-templates select="s:note"/>
      </xsl:for-each>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- The rows of the first table are the columns, so many as fit; the others stand in tables below. -->
<xsl:template name="cross">
  <xsl:param name="tables"/>
  <xsl:param name="from" select="1"/>
  <xsl:variable name="first" select="$tables[1]"/>
  <xsl:variable name="all" select="$first/s:row[not(@hidden)][s:cell/@percent or s:total/@percent or (@kind = 'statistic' and contains(concat(' ',$statistics,' '), concat(' ',@id,' '))) or @kind = 'mean-rank']"/>
  <xsl:variable name="named" select="contains($cross-lines, ' ') or $cross-lines != 'column'"/>
  <xsl:variable name="weights" select="boolean($first/s:total/@weighted-base)"/>
  <xsl:variable name="says" select="(860 + 140 * number($ja)) * number($named)"/>
  <xsl:variable name="heavy" select="760 * number($weights)"/>
  <xsl:variable name="most" select="floor(($width - 1800 - 580 - $says - $heavy) div $least)"/>
  <xsl:variable name="number" select="ceiling(count($all) div ceiling(count($all) div $most))"/>
  <xsl:variable name="rows" select="$all[position() &gt;= $from and position() &lt; $from + $number]"/>
  <xsl:variable name="count" select="count($rows)"/>
  <xsl:variable name="wish"><xsl:call-template name="cell-size"><xsl:with-param name="count" select="$count + 2 * number($named) + 2 * number($weights) + 2 * number($letters)"/></xsl:call-template></xsl:variable>
  <xsl:variable name="style" select="string($wish)"/>
  <xsl:variable name="label" select="2300 - 500 * number($count + 2 * number($named or $weights) &gt; 8)"/>
  <xsl:variable name="base" select="580 + 60 * number($count &lt; 8)"/>
  <xsl:variable name="each" select="floor(($width - $label - $says - $base - $heavy) div ($count + number($count = 0)))"/>
  <xsl:variable name="right" select="concat($style, 'Right')"/>
  <w:tbl>
    <xsl:call-template name="table-properties"><xsl:with-param name="name" select="$first/@id"/></xsl:call-template>
    <w:tblGrid><w:gridCol w:w="{$label}"/><xsl:if test="$named"><w:gridCol w:w="{$says}"/></xsl:if><w:gridCol w:w="{$base}"/><xsl:if test="$weights"><w:gridCol w:w="{$heavy}"/></xsl:if><xsl:for-each select="$rows"><w:gridCol w:w="{$each}"/></xsl:for-each></w:tblGrid>
    <w:tr><xsl:call-template name="head-row"/>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','group')"/><xsl:with-param name="wide" select="$label"/><xsl:with-param name="style" select="$style"/></xsl:call-template>
      <xsl:if test="$named"><xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','shown')"/><xsl:with-param name="wide" select="$says"/><xsl:with-param name="style" select="$style"/></xsl:call-template></xsl:if>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="'n'"/><xsl:with-param name="wide" select="$base"/><xsl:with-param name="style" select="$right"/></xsl:call-template>
      <xsl:if test="$weights"><xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','weighted-base')"/><xsl:with-param name="wide" select="$heavy"/><xsl:with-param name="style" select="$right"/></xsl:call-template></xsl:if>
      <xsl:for-each select="$rows"><xsl:call-template name="cell"><xsl:with-param name="text"><xsl:call-template name="brief"/></xsl:with-param><xsl:with-param name="wide" select="$each"/><xsl:with-param name="style" select="$right"/></xsl:call-template></xsl:for-each>
    </w:tr>
    <xsl:if test="$total-first and not($own-totals)"><xsl:call-template name="cross-group"><xsl:with-param name="table" select="$first"/><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="label" select="$label"/><xsl:with-param name="says" select="$says"/><xsl:with-param name="base" select="$base"/><xsl:with-param name="heavy" select="$heavy"/><xsl:with-param name="each" select="$each"/><xsl:with-param name="style" select="$style"/></xsl:call-template></xsl:if>
    <xsl:for-each select="$tables">
      <xsl:variable name="table" select="."/>
      <xsl:variable name="title"><xsl:call-template name="banner"/></xsl:variable>
      <w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{$width}" w:type="dxa"/><w:gridSpan w:val="{$count + 2 + number($named) + number($weights)}"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="{$style}"/><w:keepNext/><w:spacing w:before="80"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="535E69"/></w:rPr><w:t xml:space="preserve"><xsl:value-of select="$title"/></w:t></w:r></w:p></w:tc></w:tr>
      <xsl:if test="$total-first and $own-totals"><xsl:call-template name="cross-group"><xsl:with-param name="table" select="$table"/><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="label" select="$label"/><xsl:with-param name="says" select="$says"/><xsl:with-param name="base" select="$base"/><xsl:with-param name="heavy" select="$heavy"/><xsl:with-param name="each" select="$each"/><xsl:with-param name="style" select="$style"/></xsl:call-template></xsl:if>
      <xsl:for-each select="s:column">
        <xsl:if test="not(@left-out)">
          <xsl:call-template name="cross-group"><xsl:with-param name="table" select="$table"/><xsl:with-param name="place" select="position()"/><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="label" select="$label"/><xsl:with-param name="says" select="$says"/><xsl:with-param name="base" select="$base"/><xsl:with-param name="heavy" select="$heavy"/><xsl:with-param name="each" select="$each"/><xsl:with-param name="style" select="$style"/></xsl:call-template>
        </xsl:if>
      </xsl:for-each>
      <xsl:if test="$total-last and $own-totals"><xsl:call-template name="cross-group"><xsl:with-param name="table" select="$table"/><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="label" select="$label"/><xsl:with-param name="says" select="$says"/><xsl:with-param name="base" select="$base"/><xsl:with-param name="heavy" select="$heavy"/><xsl:with-param name="each" select="$each"/><xsl:with-param name="style" select="$style"/></xsl:call-template></xsl:if>
    </xsl:for-each>
    <xsl:if test="$total-last and not($own-totals)"><xsl:call-template name="cross-group"><xsl:with-param name="table" select="$first"/><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="label" select="$label"/><xsl:with-param name="says" select="$says"/><xsl:with-param name="base" select="$base"/><xsl:with-param name="heavy" select="$heavy"/><xsl:with-param name="each" select="$each"/><xsl:with-param name="style" select="$style"/></xsl:call-template></xsl:if>
  </w:tbl>
  <xsl:if test="$from + $number &lt;= count($all)">
    <w:p><w:pPr><w:pStyle w:val="Small"/></w:pPr></w:p>
    <xsl:call-template name="cross"><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="from" select="$from + $number"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<!-- The lines of one group, or of everyone where no place is given. -->
<xsl:template name="cross-group">
  <xsl:param name="table"/>
  <xsl:param name="place" select="0"/>
  <xsl:param name="rows"/>
  <xsl:param name="label"/>
  <xsl:param name="says"/>
  <xsl:param name="base"/>
  <xsl:param name="heavy"/>
  <xsl:param name="each"/>
  <xsl:param name="style"/>
  <xsl:param name="lines" select="$cross-lines"/>
  <xsl:param name="first" select="true()"/>
  <xsl:variable name="line" select="substring-before(concat($lines, ' '), ' ')"/>
  <xsl:variable name="rest" select="substring-after($lines, ' ')"/>
  <xsl:variable name="more" select="$rest != ''"/>
  <xsl:variable name="right" select="concat($style, 'Right')"/>
  <xsl:variable name="table-id" select="$table/@id"/>
  <xsl:variable name="people" select="$table/s:total[$place = 0] | key('column', concat($table-id, '|', $place))"/>
  <w:tr><w:trPr><w:cantSplit/></w:trPr>
    <xsl:variable name="name"><xsl:if test="$first"><xsl:choose><xsl:when test="$place = 0"><xsl:value-of select="$w-all"/></xsl:when><xsl:otherwise><xsl:for-each select="$people"><xsl:call-template name="column-label"/></xsl:for-each></xsl:otherwise></xsl:choose></xsl:if></xsl:variable>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="$name"/><xsl:with-param name="wide" select="$label"/><xsl:with-param name="bold" select="$place = 0"/><xsl:with-param name="style" select="$style"/><xsl:with-param name="next" select="$more"/></xsl:call-template>
    <xsl:if test="$says != 0"><xsl:call-template name="cell"><xsl:with-param name="text"><xsl:call-template name="line-name"><xsl:with-param name="line" select="$line"/></xsl:call-template></xsl:with-param><xsl:with-param name="wide" select="$says"/><xsl:with-param name="soft" select="true()"/><xsl:with-param name="style" select="$style"/></xsl:call-template></xsl:if>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:if test="$first"><xsl:value-of select="format-number($people/@base, '#,##0')"/></xsl:if></xsl:with-param><xsl:with-param name="wide" select="$base"/><xsl:with-param name="soft" select="true()"/><xsl:with-param name="style" select="$right"/></xsl:call-template>
    <xsl:if test="$heavy != 0"><xsl:call-template name="cell"><xsl:with-param name="text"><xsl:if test="$first and $people/@weighted-base"><xsl:value-of select="format-number($people/@weighted-base, '#,##0.0')"/></xsl:if></xsl:with-param><xsl:with-param name="wide" select="$heavy"/><xsl:with-param name="soft" select="true()"/><xsl:with-param name="style" select="$right"/></xsl:call-template></xsl:if>
    <xsl:for-each select="$rows">
      <xsl:variable name="which" select="concat($table-id, '|', @kind, '|', @id)"/>
      <w:tc><w:tcPr><w:tcW w:w="{$each}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="{$right}"/></w:pPr><xsl:for-each select="key('total', $which)[$place = 0] | key('cell', concat($which, '|', $place))">
        <xsl:variable name="text"><xsl:call-template name="figure-text"><xsl:with-param name="line" select="$line"/></xsl:call-template></xsl:variable>
        <w:r><xsl:if test="$place = 0"><w:rPr><w:b/></w:rPr></xsl:if><w:t><xsl:value-of select="$text"/></w:t></w:r>
        <xsl:if test="$first"><xsl:call-template name="cross-marks"/></xsl:if>
      </xsl:for-each></w:p></w:tc>
    </xsl:for-each>
  </w:tr>
  <xsl:if test="$more">
    <xsl:call-template name="cross-group"><xsl:with-param name="table" select="$table"/><xsl:with-param name="place" select="$place"/><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="label" select="$label"/><xsl:with-param name="says" select="$says"/><xsl:with-param name="base" select="$base"/><xsl:with-param name="heavy" select="$heavy"/><xsl:with-param name="each" select="$each"/><xsl:with-param name="style" select="$style"/><xsl:with-param name="lines" select="$rest"/><xsl:with-param name="first" select="false()"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<!-- ▲, ▼ and letters; where nothing is marked a blank as wide as a mark keeps figures in line. -->
<xsl:template name="cross-marks">
  <xsl:if test="$arrows">
    <xsl:choose>
      <xsl:when test="@direction = 'higher'"><w:r><w:rPr><w:color w:val="{$hex-accent}"/></w:rPr><w:t><xsl:value-of select="key('label', 'higher-mark')"/></w:t></w:r></xsl:when>
      <xsl:when test="@direction = 'lower'"><w:r><w:rPr><w:color w:val="9A3412"/></w:rPr><w:t><xsl:value-of select="key('label', 'lower-mark')"/></w:t></w:r></xsl:when>
      <xsl:otherwise><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t xml:space="preserve">　</w:t></w:r></xsl:otherwise>
    </xsl:choose>
  </xsl:if>
  <xsl:if test="$letters and @higher-than"><w:r><w:rPr><w:color w:val="{$hex-accent}"/></w:rPr><w:t xml:space="preserve"><xsl:value-of select="concat(' ', translate(@higher-than, ' ', ''))"/></w:t></w:r></xsl:if>
</xsl:template>

<!-- Charts: pictures in the text, their parts, and the workbooks behind them -->

<!-- A chart in the line; the description is what stands in the table. Drawings are numbered apart. -->
<xsl:template name="picture">
  <xsl:param name="number"/>
  <xsl:param name="chart"/>
  <xsl:param name="name"/>
  <xsl:param name="text"/>
  <xsl:param name="high"/>
  <w:p><w:pPr><w:pStyle w:val="Picture"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
    <wp:extent cx="6100000" cy="{$high}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>
    <wp:docPr id="{$number}" name="{$name}" descr="{substring($text, 1, 250)}"/>
    <wp:cNvGraphicFramePr/>
    <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rId{$chart}"/></a:graphicData></a:graphic>
  </wp:inline></w:drawing></w:r></w:p>
</xsl:template>

<!-- Half of what a bar takes at most; a chart is never higher than a page. -->
<xsl:template name="chart-height">
  <xsl:param name="bars"/>
  <xsl:param name="legend" select="0"/>
  <xsl:variable name="high" select="($bars * 100 + $legend * 85 + 40) * 2300"/>
  <xsl:choose><xsl:when test="$high &gt; 8300000">8300000</xsl:when><xsl:otherwise><xsl:value-of select="$high"/></xsl:otherwise></xsl:choose>
</xsl:template>

<xsl:template name="is-stacked"><xsl:if test="@type = 'grid' or (@type = 'scale' and $chart-scale = 'stacked')">1</xsl:if></xsl:template>

<xsl:template name="tally-picture">
  <xsl:param name="number"/>
  <xsl:variable name="stacked"><xsl:call-template name="is-stacked"/></xsl:variable>
  <xsl:variable name="chart"><xsl:call-template name="chart-name"/></xsl:variable>
  <xsl:variable name="table" select="s:table[@kind='tally'][1]"/>
  <xsl:variable name="parts" select="$table/s:row[not(@hidden)][@kind = 'category' or (@kind = 'state' and s:cell/@percent)]"/>
  <xsl:variable name="legend"><xsl:choose><xsl:when test="$stacked = 1"><xsl:call-template name="legend-lines"><xsl:with-param name="rows" select="$parts"/></xsl:call-template></xsl:when><xsl:otherwise>0</xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:variable name="bars"><xsl:choose><xsl:when test="$stacked = 1"><xsl:value-of select="count(s:table[@kind='tally'])"/></xsl:when><xsl:otherwise><xsl:value-of select="count($parts)"/></xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:call-template name="picture">
    <xsl:with-param name="number" select="$number"/>
    <xsl:with-param name="chart" select="$chart"/>
    <xsl:with-param name="name" select="concat($w-figure, $gap, $number)"/>
    <xsl:with-param name="text"><xsl:value-of select="concat(@title, ': ')"/><xsl:choose><xsl:when test="@type = 'grid'"><xsl:value-of select="key('label', 'chart-table')"/></xsl:when><xsl:otherwise><xsl:for-each select="$parts[s:cell/@percent]"><xsl:if test="position() != 1"><xsl:call-template name="comma"/></xsl:if><xsl:value-of select="concat(@label, ' ', s:cell/@percent, '%')"/></xsl:for-each></xsl:otherwise></xsl:choose></xsl:with-param>
    <xsl:with-param name="high"><xsl:call-template name="chart-height"><xsl:with-param name="bars" select="$bars"/><xsl:with-param name="legend" select="$legend"/></xsl:call-template></xsl:with-param>
  </xsl:call-template>
</xsl:template>

<xsl:template name="cross-picture">
  <xsl:param name="tables"/>
  <xsl:param name="title"/>
  <xsl:variable name="chart"><xsl:call-template name="chart-name"><xsl:with-param name="tables" select="$tables"/></xsl:call-template></xsl:variable>
  <xsl:variable name="parts" select="$tables[1]/s:row[not(@hidden)][@kind = 'category' or (@kind = 'state' and (s:cell/@percent or s:total/@percent))]"/>
  <xsl:variable name="legend"><xsl:call-template name="legend-lines"><xsl:with-param name="rows" select="$parts"/></xsl:call-template></xsl:variable>
  <xsl:call-template name="picture">
    <xsl:with-param name="number" select="1000000 + translate($chart, '_', '0')"/>
    <xsl:with-param name="chart" select="$chart"/>
    <xsl:with-param name="name" select="$tables[1]/@id"/>
    <xsl:with-param name="text" select="concat($title, ': ', key('label', 'chart-table'))"/>
    <xsl:with-param name="high"><xsl:call-template name="chart-height"><xsl:with-param name="bars" select="0.66 * (count($tables) + count($tables/s:column[not(@left-out)]) + number($total-first or $total-last))"/><xsl:with-param name="legend" select="$legend"/></xsl:call-template></xsl:with-param>
  </xsl:call-template>
</xsl:template>

<!-- The chart of a question: its part, its relation, its workbook. -->
<xsl:template name="tally-chart">
  <xsl:variable name="name"><xsl:call-template name="chart-name"/></xsl:variable>
  <xsl:variable name="stacked"><xsl:call-template name="is-stacked"/></xsl:variable>
  <xsl:choose>
    <xsl:when test="$stacked = 1"><xsl:call-template name="stacked-chart"><xsl:with-param name="name" select="$name"/><xsl:with-param name="tables" select="s:table[@kind='tally']"/></xsl:call-template></xsl:when>
    <xsl:otherwise><xsl:call-template name="bars-chart"><xsl:with-param name="name" select="$name"/></xsl:call-template></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="bars-chart">
  <xsl:param name="name"/>
  <xsl:variable name="kind"><xsl:choose><xsl:when test="@type = 'rank'">within</xsl:when><xsl:otherwise>category</xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:variable name="rows" select="s:table[@kind='tally'][1]/s:row[not(@hidden)][@kind = $kind or (@kind = 'state' and s:cell/@percent)]"/>
  <xsl:variable name="top"><xsl:call-template name="scale-top"><xsl:with-param name="cells" select="$rows/s:cell"/></xsl:call-template></xsl:variable>
  <xsl:element name="part"><xsl:attribute name="name"><xsl:value-of select="concat('word/charts/chart', $name, '.xml')"/></xsl:attribute>
    <xsl:call-template name="chart-space">
      <xsl:with-param name="bars" select="true()"/>
      <xsl:with-param name="count" select="count($rows)"/>
      <xsl:with-param name="top" select="$top"/>
      <xsl:with-param name="data" select="'rId1'"/>
      <xsl:with-param name="series">
        <xsl:call-template name="series">
          <xsl:with-param name="place" select="1"/>
          <xsl:with-param name="name" select="concat(key('label','share'), ' (%)')"/>
          <xsl:with-param name="step" select="'bar'"/>
          <xsl:with-param name="count" select="count($rows)"/>
          <xsl:with-param name="labels"><xsl:call-template name="sorted"><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="what" select="'label'"/></xsl:call-template></xsl:with-param>
          <xsl:with-param name="values"><xsl:call-template name="sorted"><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="what" select="'value'"/></xsl:call-template></xsl:with-param>
          <xsl:with-param name="points"><xsl:call-template name="sorted"><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="what" select="'point'"/></xsl:call-template></xsl:with-param>
          <xsl:with-param name="sheet" select="'Sheet1'"/><xsl:with-param name="head" select="1"/><xsl:with-param name="first" select="2"/><xsl:with-param name="column" select="'B'"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:element>
  <xsl:call-template name="chart-data">
    <xsl:with-param name="name" select="$name"/>
    <xsl:with-param name="rows">
      <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c/><xsl:call-template name="data-text"><xsl:with-param name="text" select="concat(key('label','share'), ' (%)')"/></xsl:call-template></row>
      <xsl:call-template name="sorted"><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="what" select="'row'"/></xsl:call-template>
    </xsl:with-param>
  </xsl:call-template>
</xsl:template>

<!-- Bars in their order: by size where order means nothing (themes within themes stay where they
     are), then other and exclusive choices, then
     states. -->
<xsl:template name="sorted">
  <xsl:param name="rows"/>
  <xsl:param name="what"/>
  <xsl:variable name="question" select="."/>
  <xsl:variable name="by-size" select="number(contains(concat(' ', $sort, ' '), concat(' ', @type, ' ')) and not($rows/@level))"/>
  <xsl:for-each select="$rows">
    <xsl:sort select="number(@kind = 'state' or boolean($question/s:category[@code = current()/@id]/@exclusive))" data-type="number"/>
    <xsl:sort select="$by-size * number(boolean($question/s:category[@code = current()/@id]/@other))" data-type="number"/>
    <xsl:sort select="$by-size * number(concat('0', s:cell/@percent))" data-type="number" order="descending"/>
    <xsl:variable name="share"><xsl:for-each select="s:cell"><xsl:call-template name="share"/></xsl:for-each></xsl:variable>
    <xsl:choose>
      <xsl:when test="$what = 'label'"><c:pt idx="{position() - 1}"><c:v><xsl:call-template name="bar-name"><xsl:with-param name="question" select="$question"/></xsl:call-template></c:v></c:pt></xsl:when>
      <xsl:when test="$what = 'value'"><xsl:if test="$share != ''"><c:pt idx="{position() - 1}"><c:v><xsl:value-of select="$share"/></c:v></c:pt></xsl:if></xsl:when>
      <xsl:when test="$what = 'point'"><xsl:if test="@kind = 'state'"><c:dPt><c:idx val="{position() - 1}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr><xsl:call-template name="fill"><xsl:with-param name="step" select="'state'"/></xsl:call-template><a:ln w="6350"><a:solidFill><a:srgbClr val="8B96A1"/></a:solidFill></a:ln></c:spPr></c:dPt></xsl:if></xsl:when>
      <xsl:otherwise>
        <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><xsl:call-template name="data-text"><xsl:with-param name="text"><xsl:call-template name="bar-name"><xsl:with-param name="question" select="$question"/></xsl:call-template></xsl:with-param></xsl:call-template><c><xsl:if test="$share != ''"><v><xsl:value-of select="$share"/></v></xsl:if></c></row>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:for-each>
</xsl:template>

<!-- Of a ranking the item alone; what is counted stands in the caption's table. -->
<xsl:template name="bar-name">
  <xsl:param name="question"/>
  <xsl:choose>
    <xsl:when test="@kind = 'within'"><xsl:value-of select="substring($question/s:category[@code = substring-after(current()/@id, ':')], 1, 60)"/></xsl:when>
    <xsl:otherwise><xsl:call-template name="bar-label"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- A stacked bar for each tally. -->
<xsl:template name="stacked-chart">
  <xsl:param name="name"/>
  <xsl:param name="tables"/>
  <xsl:variable name="parts" select="$tables[1]/s:row[not(@hidden)][@kind = 'category' or (@kind = 'state' and s:cell/@percent)]"/>
  <xsl:variable name="steps" select="count($parts[@kind = 'category'])"/>
  <xsl:variable name="legend"><xsl:call-template name="legend-lines"><xsl:with-param name="rows" select="$parts"/></xsl:call-template></xsl:variable>
  <xsl:variable name="labels"><xsl:for-each select="$tables"><c:pt idx="{position() - 1}"><c:v><xsl:call-template name="people-label"><xsl:with-param name="name" select="@title"/><xsl:with-param name="base" select="s:column/@base"/></xsl:call-template></c:v></c:pt></xsl:for-each></xsl:variable>
  <xsl:element name="part"><xsl:attribute name="name"><xsl:value-of select="concat('word/charts/chart', $name, '.xml')"/></xsl:attribute>
    <xsl:call-template name="chart-space">
      <xsl:with-param name="bars" select="false()"/>
      <xsl:with-param name="count" select="count($tables)"/>
      <xsl:with-param name="legend" select="$legend"/>
      <xsl:with-param name="data" select="'rId1'"/>
      <xsl:with-param name="series">
        <xsl:for-each select="$parts">
          <xsl:variable name="id" select="@id"/>
          <xsl:variable name="kind" select="@kind"/>
          <xsl:variable name="cells" select="$tables/s:row[@id = $id and @kind = $kind]/s:cell"/>
          <xsl:call-template name="series">
            <xsl:with-param name="place" select="position()"/>
            <xsl:with-param name="name"><xsl:call-template name="bar-label"/></xsl:with-param>
            <xsl:with-param name="step"><xsl:call-template name="step"><xsl:with-param name="place" select="position()"/><xsl:with-param name="count" select="$steps"/></xsl:call-template></xsl:with-param>
            <xsl:with-param name="count" select="count($tables)"/>
            <xsl:with-param name="labels" select="$labels"/>
            <xsl:with-param name="values"><xsl:for-each select="$tables"><xsl:variable name="at" select="position() - 1"/><xsl:for-each select="s:row[@id = $id and @kind = $kind]/s:cell[@percent]"><c:pt idx="{$at}"><c:v><xsl:call-template name="share"/></c:v></c:pt></xsl:for-each></xsl:for-each></xsl:with-param>
            <xsl:with-param name="small"><xsl:for-each select="$tables"><xsl:if test="not(s:row[@id = $id and @kind = $kind]/s:cell/@percent &gt;= 4)"><c:dLbl><c:idx val="{position() - 1}"/><c:delete val="1"/></c:dLbl></xsl:if></xsl:for-each></xsl:with-param>
            <xsl:with-param name="sheet" select="'Sheet1'"/><xsl:with-param name="head" select="1"/><xsl:with-param name="first" select="2"/><xsl:with-param name="column"><xsl:call-template name="letter"><xsl:with-param name="n" select="position() + 1"/></xsl:call-template></xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:element>
  <xsl:call-template name="chart-data">
    <xsl:with-param name="name" select="$name"/>
    <xsl:with-param name="rows">
      <xsl:call-template name="data-head"><xsl:with-param name="parts" select="$parts"/></xsl:call-template>
      <xsl:for-each select="$tables">
        <xsl:variable name="table" select="."/>
        <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
          <xsl:call-template name="data-text"><xsl:with-param name="text"><xsl:call-template name="people-label"><xsl:with-param name="name" select="@title"/><xsl:with-param name="base" select="s:column/@base"/></xsl:call-template></xsl:with-param></xsl:call-template>
          <xsl:for-each select="$parts">
            <xsl:variable name="id" select="@id"/>
            <xsl:variable name="kind" select="@kind"/>
            <xsl:call-template name="data-number"><xsl:with-param name="cell" select="$table/s:row[@id = $id and @kind = $kind]/s:cell"/></xsl:call-template>
          </xsl:for-each>
        </row>
      </xsl:for-each>
    </xsl:with-param>
  </xsl:call-template>
</xsl:template>

<xsl:template name="people-label">
  <xsl:param name="name"/>
  <xsl:param name="base"/>
  <xsl:value-of select="substring($name, 1, 50)"/><xsl:if test="string-length($name) &gt; 50">…</xsl:if><xsl:value-of select="concat(' (n=', format-number($base, '#,##0'), ')')"/>
</xsl:template>

<!-- A stacked bar for everyone and for each group; the names of banners stand between them. -->
<xsl:template name="cross-chart">
  <xsl:param name="tables"/>
  <xsl:variable name="name"><xsl:call-template name="chart-name"><xsl:with-param name="tables" select="$tables"/></xsl:call-template></xsl:variable>
  <xsl:variable name="parts" select="$tables[1]/s:row[not(@hidden)][@kind = 'category' or (@kind = 'state' and (s:cell/@percent or s:total/@percent))]"/>
  <xsl:variable name="steps" select="count($parts[@kind = 'category'])"/>
  <xsl:variable name="legend"><xsl:call-template name="legend-lines"><xsl:with-param name="rows" select="$parts"/></xsl:call-template></xsl:variable>
  <xsl:variable name="total" select="number($total-first or $total-last)"/>
  <xsl:variable name="count" select="$total + count($tables) + count($tables/s:column[not(@left-out)])"/>
  <xsl:variable name="labels"><xsl:call-template name="cross-lines"><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="what" select="'label'"/></xsl:call-template></xsl:variable>
  <xsl:element name="part"><xsl:attribute name="name"><xsl:value-of select="concat('word/charts/chart', $name, '.xml')"/></xsl:attribute>
    <xsl:call-template name="chart-space">
      <xsl:with-param name="bars" select="false()"/>
      <xsl:with-param name="count" select="0.66 * $count"/>
      <xsl:with-param name="legend" select="$legend"/>
      <xsl:with-param name="data" select="'rId1'"/>
      <xsl:with-param name="series">
        <xsl:for-each select="$parts">
          <xsl:call-template name="series">
            <xsl:with-param name="place" select="position()"/>
            <xsl:with-param name="name"><xsl:call-template name="bar-label"/></xsl:with-param>
            <xsl:with-param name="step"><xsl:call-template name="step"><xsl:with-param name="place" select="position()"/><xsl:with-param name="count" select="$steps"/></xsl:call-template></xsl:with-param>
            <xsl:with-param name="count" select="$count"/>
            <xsl:with-param name="labels" select="$labels"/>
            <xsl:with-param name="values"><xsl:call-template name="cross-lines"><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="what" select="'value'"/></xsl:call-template></xsl:with-param>
            <xsl:with-param name="small"><xsl:call-template name="cross-lines"><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="what" select="'small'"/></xsl:call-template></xsl:with-param>
            <xsl:with-param name="sheet" select="'Sheet1'"/><xsl:with-param name="head" select="1"/><xsl:with-param name="first" select="2"/><xsl:with-param name="column"><xsl:call-template name="letter"><xsl:with-param name="n" select="position() + 1"/></xsl:call-template></xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:element>
  <xsl:call-template name="chart-data">
    <xsl:with-param name="name" select="$name"/>
    <xsl:with-param name="rows">
      <xsl:call-template name="data-head"><xsl:with-param name="parts" select="$parts"/></xsl:call-template>
      <xsl:call-template name="cross-lines"><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="what" select="'row'"/><xsl:with-param name="parts" select="$parts"/></xsl:call-template>
    </xsl:with-param>
  </xsl:call-template>
</xsl:template>

<!-- What each bar of a cross-tabulation has: its label; of the part in context its value, or that the
     value is too small for a figure; its row in the workbook. Everyone stands first or last, as in
     the table. -->
<xsl:template name="cross-lines">
  <xsl:param name="tables"/>
  <xsl:param name="what"/>
  <xsl:param name="parts" select="/.."/>
  <xsl:variable name="id" select="@id"/>
  <xsl:variable name="kind" select="@kind"/>
  <xsl:if test="$total-first"><xsl:for-each select="$tables[1]"><xsl:call-template name="cross-line"><xsl:with-param name="what" select="$what"/><xsl:with-param name="at" select="0"/><xsl:with-param name="id" select="$id"/><xsl:with-param name="kind" select="$kind"/><xsl:with-param name="parts" select="$parts"/></xsl:call-template></xsl:for-each></xsl:if>
  <xsl:for-each select="$tables">
    <xsl:variable name="nth" select="position()"/>
    <xsl:variable name="table" select="."/>
    <xsl:variable name="at" select="number($total-first) + $nth - 1 + count($tables[position() &lt; $nth]/s:column[not(@left-out)])"/>
    <xsl:variable name="title"><xsl:call-template name="banner"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="$what = 'label'"><c:pt idx="{$at}"><c:v><xsl:value-of select="concat('[', substring($title, 1, 50), ']')"/></c:v></c:pt></xsl:when>
      <xsl:when test="$what = 'row'"><row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><xsl:call-template name="data-text"><xsl:with-param name="text" select="concat('[', substring($title, 1, 50), ']')"/></xsl:call-template></row></xsl:when>
    </xsl:choose>
    <xsl:for-each select="s:column[not(@left-out)]">
      <xsl:variable name="number" select="position()"/>
      <xsl:variable name="place" select="count(preceding-sibling::s:column) + 1"/>
      <xsl:for-each select="$table"><xsl:call-template name="cross-line"><xsl:with-param name="what" select="$what"/><xsl:with-param name="at" select="$at + $number"/><xsl:with-param name="place" select="$place"/><xsl:with-param name="id" select="$id"/><xsl:with-param name="kind" select="$kind"/><xsl:with-param name="parts" select="$parts"/></xsl:call-template></xsl:for-each>
    </xsl:for-each>
  </xsl:for-each>
  <xsl:if test="$total-last"><xsl:for-each select="$tables[1]"><xsl:call-template name="cross-line"><xsl:with-param name="what" select="$what"/><xsl:with-param name="at" select="count($tables) + count($tables/s:column[not(@left-out)])"/><xsl:with-param name="id" select="$id"/><xsl:with-param name="kind" select="$kind"/><xsl:with-param name="parts" select="$parts"/></xsl:call-template></xsl:for-each></xsl:if>
</xsl:template>

<!-- One bar; the context is its table, no place is the column for all. -->
<xsl:template name="cross-line">
  <xsl:param name="what"/>
  <xsl:param name="at"/>
  <xsl:param name="place" select="0"/>
  <xsl:param name="id"/>
  <xsl:param name="kind"/>
  <xsl:param name="parts"/>
  <xsl:variable name="table" select="."/>
  <xsl:choose>
    <xsl:when test="$what = 'value' or $what = 'small'">
      <xsl:variable name="which" select="concat(@id, '|', $kind, '|', $id)"/>
      <xsl:variable name="cell" select="key('total', $which)[$place = 0] | key('cell', concat($which, '|', $place))"/>
      <xsl:choose>
        <xsl:when test="$what = 'value'"><xsl:for-each select="$cell[@percent]"><c:pt idx="{$at}"><c:v><xsl:call-template name="share"/></c:v></c:pt></xsl:for-each></xsl:when>
        <xsl:when test="not($cell/@percent &gt;= 4)"><c:dLbl><c:idx val="{$at}"/><c:delete val="1"/></c:dLbl></xsl:when>
      </xsl:choose>
    </xsl:when>
    <xsl:otherwise>
      <xsl:variable name="label"><xsl:choose>
        <xsl:when test="$place = 0"><xsl:call-template name="people-label"><xsl:with-param name="name" select="$w-all"/><xsl:with-param name="base" select="s:total/@base"/></xsl:call-template></xsl:when>
        <xsl:otherwise><xsl:for-each select="key('column', concat(@id, '|', $place))"><xsl:call-template name="people-label"><xsl:with-param name="name"><xsl:for-each select="s:heading"><xsl:if test="position() != 1"> › </xsl:if><xsl:value-of select="@label"/></xsl:for-each></xsl:with-param><xsl:with-param name="base" select="@base"/></xsl:call-template></xsl:for-each></xsl:otherwise>
      </xsl:choose></xsl:variable>
      <xsl:choose>
        <xsl:when test="$what = 'label'"><c:pt idx="{$at}"><c:v><xsl:value-of select="$label"/></c:v></c:pt></xsl:when>
        <xsl:otherwise>
          <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <xsl:call-template name="data-text"><xsl:with-param name="text" select="$label"/></xsl:call-template>
            <xsl:for-each select="$parts">
              <xsl:variable name="which" select="concat($table/@id, '|', @kind, '|', @id)"/>
              <xsl:call-template name="data-number"><xsl:with-param name="cell" select="key('total', $which)[$place = 0] | key('cell', concat($which, '|', $place))"/></xsl:call-template>
            </xsl:for-each>
          </row>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- The workbook behind a chart, with the relation to it. -->
<xsl:template name="chart-data">
  <xsl:param name="name"/>
  <xsl:param name="rows"/>
  <xsl:element name="part"><xsl:attribute name="name"><xsl:value-of select="concat('word/charts/_rels/chart', $name, '.xml.rels')"/></xsl:attribute>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{$types}/package" Target="../embeddings/chart{$name}.xlsx"/></Relationships>
  </xsl:element>
  <xsl:element name="package"><xsl:attribute name="name"><xsl:value-of select="concat('word/embeddings/chart', $name, '.xlsx')"/></xsl:attribute>
    <xsl:element name="part"><xsl:attribute name="name">[Content_Types].xml</xsl:attribute>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
    </xsl:element>
    <xsl:element name="part"><xsl:attribute name="name">_rels/.rels</xsl:attribute>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{$types}/officeDocument" Target="xl/workbook.xml"/></Relationships>
    </xsl:element>
    <xsl:element name="part"><xsl:attribute name="name">xl/workbook.xml</xsl:attribute>
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>
    </xsl:element>
    <xsl:element name="part"><xsl:attribute name="name">xl/_rels/workbook.xml.rels</xsl:attribute>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{$types}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
    </xsl:element>
    <xsl:element name="part"><xsl:attribute name="name">xl/worksheets/sheet1.xml</xsl:attribute>
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="1" max="1" width="36" customWidth="1"/></cols><sheetData><xsl:copy-of select="$rows"/></sheetData></worksheet>
    </xsl:element>
  </xsl:element>
</xsl:template>

<xsl:template name="data-text">
  <xsl:param name="text"/>
  <c xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" t="inlineStr"><is><t xml:space="preserve"><xsl:value-of select="$text"/></t></is></c>
</xsl:template>

<xsl:template name="data-number">
  <xsl:param name="cell"/>
  <c xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><xsl:for-each select="$cell[@percent]"><v><xsl:call-template name="share"/></v></xsl:for-each></c>
</xsl:template>

<xsl:template name="data-head">
  <xsl:param name="parts"/>
  <row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c/><xsl:for-each select="$parts"><xsl:call-template name="data-text"><xsl:with-param name="text"><xsl:call-template name="bar-label"/></xsl:with-param></xsl:call-template></xsl:for-each></row>
</xsl:template>

<!-- Pages behind the tables -->

<!-- A table of names and figures: the head, then what the caller writes. -->
<xsl:template name="plain-head">
  <xsl:param name="first"/>
  <xsl:param name="wide"/>
  <xsl:param name="names"/>
  <xsl:param name="each"/>
  <w:tr><xsl:call-template name="head-row"/>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('label', $first)"/><xsl:with-param name="wide" select="$wide"/></xsl:call-template>
    <xsl:call-template name="plain-names"><xsl:with-param name="names" select="$names"/><xsl:with-param name="each" select="$each"/></xsl:call-template>
  </w:tr>
</xsl:template>

<xsl:template name="plain-names">
  <xsl:param name="names"/>
  <xsl:param name="each"/>
  <xsl:if test="$names != ''">
    <xsl:variable name="name" select="substring-before(concat($names, ' '), ' ')"/>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:choose><xsl:when test="$name = 'n'">n</xsl:when><xsl:otherwise><xsl:value-of select="key('label', $name)"/></xsl:otherwise></xsl:choose></xsl:with-param><xsl:with-param name="wide" select="$each"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template>
    <xsl:call-template name="plain-names"><xsl:with-param name="names" select="substring-after($names, ' ')"/><xsl:with-param name="each" select="$each"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<xsl:template name="plain-grid">
  <xsl:param name="wide"/>
  <xsl:param name="count"/>
  <xsl:param name="each"/>
  <xsl:param name="name"/>
  <xsl:call-template name="table-properties"><xsl:with-param name="name" select="$name"/></xsl:call-template>
  <w:tblGrid><w:gridCol w:w="{$wide}"/><xsl:call-template name="plain-columns"><xsl:with-param name="count" select="$count"/><xsl:with-param name="each" select="$each"/></xsl:call-template></w:tblGrid>
</xsl:template>

<xsl:template name="plain-columns">
  <xsl:param name="count"/>
  <xsl:param name="each"/>
  <xsl:if test="$count &gt; 0"><w:gridCol w:w="{$each}"/><xsl:call-template name="plain-columns"><xsl:with-param name="count" select="$count - 1"/><xsl:with-param name="each" select="$each"/></xsl:call-template></xsl:if>
</xsl:template>

<xsl:template name="plain-figure">
  <xsl:param name="figure"/>
  <xsl:param name="wide"/>
  <xsl:param name="dash" select="false()"/>
  <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:choose><xsl:when test="$figure = ''"/><xsl:when test="$dash and $figure = 0"><xsl:value-of select="key('label', 'none-mark')"/></xsl:when><xsl:when test="contains($figure, '.')"><xsl:value-of select="$figure"/></xsl:when><xsl:otherwise><xsl:value-of select="format-number($figure, '#,##0')"/></xsl:otherwise></xsl:choose></xsl:with-param><xsl:with-param name="wide" select="$wide"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template>
</xsl:template>

<xsl:template name="plain-line">
  <xsl:param name="name"/>
  <xsl:param name="text"/>
  <w:tr><w:trPr><w:cantSplit/></w:trPr>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('label', $name)"/><xsl:with-param name="wide" select="7000"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="$text"/><xsl:with-param name="wide" select="$width - 7000"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template>
  </w:tr>
</xsl:template>

<xsl:template match="s:weighting">
  <xsl:call-template name="heading"><xsl:with-param name="id" select="100000002"/><xsl:with-param name="text" select="key('label','weighting')"/></xsl:call-template>
  <xsl:for-each select="s:note"><xsl:call-template name="note"><xsl:with-param name="style" select="'Guide'"/></xsl:call-template></xsl:for-each>
  <w:p><w:pPr><w:spacing w:after="60"/></w:pPr></w:p>
  <w:tbl>
    <xsl:call-template name="plain-grid"><xsl:with-param name="wide" select="7000"/><xsl:with-param name="count" select="1"/><xsl:with-param name="each" select="$width - 7000"/><xsl:with-param name="name" select="key('label','weighting')"/></xsl:call-template>
    <w:tr><xsl:call-template name="head-row"/>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','figure')"/><xsl:with-param name="wide" select="7000"/></xsl:call-template>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','value')"/><xsl:with-param name="wide" select="$width - 7000"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template>
    </w:tr>
    <xsl:call-template name="plain-line"><xsl:with-param name="name" select="'weighted-people'"/><xsl:with-param name="text" select="format-number(@people, '#,##0')"/></xsl:call-template>
    <xsl:if test="@without-weight != 0"><xsl:call-template name="plain-line"><xsl:with-param name="name" select="'unweighted-people'"/><xsl:with-param name="text" select="format-number(@without-weight, '#,##0')"/></xsl:call-template></xsl:if>
    <xsl:call-template name="plain-line"><xsl:with-param name="name" select="'sum-of-weights'"/><xsl:with-param name="text" select="format-number(@sum, '#,##0.0')"/></xsl:call-template>
    <xsl:call-template name="plain-line"><xsl:with-param name="name" select="concat('smallest-', substring('mean-', 1, 5 * number(boolean(@column and s:margin))), 'weight')"/><xsl:with-param name="text" select="format-number(@smallest, '0.000')"/></xsl:call-template>
    <xsl:call-template name="plain-line"><xsl:with-param name="name" select="concat('largest-', substring('mean-', 1, 5 * number(boolean(@column and s:margin))), 'weight')"/><xsl:with-param name="text" select="format-number(@largest, '0.000')"/></xsl:call-template>
    <xsl:call-template name="plain-line"><xsl:with-param name="name" select="'design-effect'"/><xsl:with-param name="text" select="format-number(@design-effect, '0.000')"/></xsl:call-template>
    <xsl:call-template name="plain-line"><xsl:with-param name="name" select="'effective-base'"/><xsl:with-param name="text" select="format-number(@effective-base, '#,##0.0')"/></xsl:call-template>
    <xsl:if test="@min or @max"><xsl:call-template name="plain-line"><xsl:with-param name="name" select="'trimmed-people'"/><xsl:with-param name="text" select="format-number(@trimmed, '#,##0')"/></xsl:call-template></xsl:if>
  </w:tbl>
  <xsl:for-each select="s:margin">
    <xsl:variable name="title"><xsl:for-each select="s:level"><xsl:if test="position() != 1"> × </xsl:if><xsl:value-of select="@title"/></xsl:for-each></xsl:variable>
    <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Caption'"/><xsl:with-param name="text"><xsl:value-of select="$title"/><xsl:if test="@source"><xsl:value-of select="concat(' (', @source, ')')"/></xsl:if></xsl:with-param></xsl:call-template>
    <w:tbl>
      <xsl:call-template name="plain-grid"><xsl:with-param name="wide" select="4038"/><xsl:with-param name="count" select="4"/><xsl:with-param name="each" select="1400"/><xsl:with-param name="name" select="$title"/></xsl:call-template>
      <xsl:call-template name="plain-head"><xsl:with-param name="first" select="'group'"/><xsl:with-param name="wide" select="4038"/><xsl:with-param name="names" select="'n sample-share target-share weighted-share'"/><xsl:with-param name="each" select="1400"/></xsl:call-template>
      <xsl:for-each select="s:target">
        <w:tr><w:trPr><w:cantSplit/></w:trPr>
          <xsl:call-template name="cell"><xsl:with-param name="text" select="@label"/><xsl:with-param name="wide" select="4038"/></xsl:call-template>
          <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="@people"/><xsl:with-param name="wide" select="1400"/></xsl:call-template>
          <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="string(@percent)"/><xsl:with-param name="wide" select="1400"/></xsl:call-template>
          <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="string(@target-percent)"/><xsl:with-param name="wide" select="1400"/></xsl:call-template>
          <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="string(@weighted-percent)"/><xsl:with-param name="wide" select="1400"/></xsl:call-template>
        </w:tr>
      </xsl:for-each>
    </w:tbl>
  </xsl:for-each>
</xsl:template>

<xsl:template name="codeframes">
  <xsl:call-template name="heading"><xsl:with-param name="id" select="100000003"/><xsl:with-param name="text" select="key('label','themes')"/></xsl:call-template>
  <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'BodyText'"/><xsl:with-param name="text" select="key('label','themes-note')"/></xsl:call-template>
  <xsl:for-each select="s:codeframe/s:theme">
    <w:p><w:pPr><w:pStyle w:val="Normal"/><w:keepNext/><w:spacing w:before="120" w:after="0"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"><xsl:value-of select="@title"/></w:t></w:r></w:p>
    <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Note'"/><xsl:with-param name="text" select="normalize-space(.)"/></xsl:call-template>
  </xsl:for-each>
</xsl:template>

<xsl:template match="s:quality">
  <xsl:call-template name="heading"><xsl:with-param name="id" select="100000004"/><xsl:with-param name="text" select="key('label','data-quality')"/></xsl:call-template>
  <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'BodyText'"/><xsl:with-param name="text" select="key('label','nothing-removed')"/></xsl:call-template>
  <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Caption'"/><xsl:with-param name="text" select="key('label','answers-to-questions')"/></xsl:call-template>
  <w:tbl>
    <xsl:call-template name="plain-grid"><xsl:with-param name="wide" select="3338"/><xsl:with-param name="count" select="7"/><xsl:with-param name="each" select="900"/><xsl:with-param name="name" select="key('label','answers-to-questions')"/></xsl:call-template>
    <xsl:call-template name="plain-head"><xsl:with-param name="first" select="'question'"/><xsl:with-param name="wide" select="3338"/><xsl:with-param name="names" select="'answered no-answer invalid not-asked contradictions too-many-marks unknown-answers'"/><xsl:with-param name="each" select="900"/></xsl:call-template>
    <xsl:for-each select="s:answers">
      <w:tr><w:trPr><w:cantSplit/></w:trPr>
        <xsl:call-template name="cell"><xsl:with-param name="text" select="concat(@variable, '  ', @title)"/><xsl:with-param name="wide" select="3338"/></xsl:call-template>
        <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="@answered"/><xsl:with-param name="wide" select="900"/><xsl:with-param name="dash" select="true()"/></xsl:call-template>
        <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="@no-answer"/><xsl:with-param name="wide" select="900"/><xsl:with-param name="dash" select="true()"/></xsl:call-template>
        <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="@invalid"/><xsl:with-param name="wide" select="900"/><xsl:with-param name="dash" select="true()"/></xsl:call-template>
        <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="@not-asked"/><xsl:with-param name="wide" select="900"/><xsl:with-param name="dash" select="true()"/></xsl:call-template>
        <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="@contradictions"/><xsl:with-param name="wide" select="900"/><xsl:with-param name="dash" select="true()"/></xsl:call-template>
        <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="@too-many-marks"/><xsl:with-param name="wide" select="900"/><xsl:with-param name="dash" select="true()"/></xsl:call-template>
        <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="@unknown"/><xsl:with-param name="wide" select="900"/><xsl:with-param name="dash" select="true()"/></xsl:call-template>
      </w:tr>
    </xsl:for-each>
  </w:tbl>
  <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Caption'"/><xsl:with-param name="text" select="key('label','repetitions')"/></xsl:call-template>
  <w:tbl>
    <xsl:call-template name="plain-grid"><xsl:with-param name="wide" select="4838"/><xsl:with-param name="count" select="4"/><xsl:with-param name="each" select="1200"/><xsl:with-param name="name" select="key('label','repetitions')"/></xsl:call-template>
    <xsl:call-template name="plain-head"><xsl:with-param name="first" select="'check'"/><xsl:with-param name="wide" select="4838"/><xsl:with-param name="names" select="'checked repeats groups largest-group'"/><xsl:with-param name="each" select="1200"/></xsl:call-template>
    <xsl:for-each select="s:repeated-respondents | s:repeated-contents | s:suspicious-contents | s:repeated-texts | s:similar-texts">
      <w:tr><w:trPr><w:cantSplit/></w:trPr>
        <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:call-template name="repetition-name"/></xsl:with-param><xsl:with-param name="wide" select="4838"/></xsl:call-template>
        <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="@checked"/><xsl:with-param name="wide" select="1200"/></xsl:call-template>
        <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="@repeats"/><xsl:with-param name="wide" select="1200"/><xsl:with-param name="dash" select="true()"/></xsl:call-template>
        <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="@groups"/><xsl:with-param name="wide" select="1200"/><xsl:with-param name="dash" select="true()"/></xsl:call-template>
        <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="@largest"/><xsl:with-param name="wide" select="1200"/><xsl:with-param name="dash" select="true()"/></xsl:call-template>
      </w:tr>
    </xsl:for-each>
  </w:tbl>
  <xsl:if test="s:straight-lining">
    <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Caption'"/><xsl:with-param name="text" select="key('label','straight-lining')"/></xsl:call-template>
    <w:tbl>
      <xsl:call-template name="plain-grid"><xsl:with-param name="wide" select="5438"/><xsl:with-param name="count" select="3"/><xsl:with-param name="each" select="1400"/><xsl:with-param name="name" select="key('label','straight-lining')"/></xsl:call-template>
      <xsl:call-template name="plain-head"><xsl:with-param name="first" select="'question'"/><xsl:with-param name="wide" select="5438"/><xsl:with-param name="names" select="'grid-rows grid-complete grid-straight'"/><xsl:with-param name="each" select="1400"/></xsl:call-template>
      <xsl:for-each select="s:straight-lining">
        <w:tr><w:trPr><w:cantSplit/></w:trPr>
          <xsl:call-template name="cell"><xsl:with-param name="text" select="concat(@question, '  ', @title)"/><xsl:with-param name="wide" select="5438"/></xsl:call-template>
          <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="@rows"/><xsl:with-param name="wide" select="1400"/></xsl:call-template>
          <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="@complete"/><xsl:with-param name="wide" select="1400"/></xsl:call-template>
          <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="@straight"/><xsl:with-param name="wide" select="1400"/><xsl:with-param name="dash" select="true()"/></xsl:call-template>
        </w:tr>
      </xsl:for-each>
    </w:tbl>
  </xsl:if>
  <xsl:for-each select="s:time-stamps">
    <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Caption'"/><xsl:with-param name="text" select="key('label','times-sent')"/></xsl:call-template>
    <w:tbl>
      <xsl:call-template name="plain-grid"><xsl:with-param name="wide" select="7000"/><xsl:with-param name="count" select="1"/><xsl:with-param name="each" select="$width - 7000"/><xsl:with-param name="name" select="key('label','times-sent')"/></xsl:call-template>
      <w:tr><xsl:call-template name="head-row"/>
        <xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','check')"/><xsl:with-param name="wide" select="7000"/></xsl:call-template>
        <xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','count')"/><xsl:with-param name="wide" select="$width - 7000"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template>
      </w:tr>
      <xsl:call-template name="plain-line"><xsl:with-param name="name" select="'times-read'"/><xsl:with-param name="text" select="format-number(@read, '#,##0')"/></xsl:call-template>
      <xsl:call-template name="plain-line"><xsl:with-param name="name" select="'times-unreadable'"/><xsl:with-param name="text" select="format-number(@unreadable, '#,##0')"/></xsl:call-template>
      <xsl:if test="@before-fieldwork"><xsl:call-template name="plain-line"><xsl:with-param name="name" select="'before-fieldwork'"/><xsl:with-param name="text" select="format-number(@before-fieldwork, '#,##0')"/></xsl:call-template></xsl:if>
      <xsl:if test="@after-fieldwork"><xsl:call-template name="plain-line"><xsl:with-param name="name" select="'after-fieldwork'"/><xsl:with-param name="text" select="format-number(@after-fieldwork, '#,##0')"/></xsl:call-template></xsl:if>
      <xsl:if test="@first"><xsl:call-template name="plain-line"><xsl:with-param name="name" select="'first-time'"/><xsl:with-param name="text" select="@first"/></xsl:call-template></xsl:if>
      <xsl:if test="@last"><xsl:call-template name="plain-line"><xsl:with-param name="name" select="'last-time'"/><xsl:with-param name="text" select="@last"/></xsl:call-template></xsl:if>
    </w:tbl>
  </xsl:for-each>
  <xsl:if test="$summary/s:findings/s:finding">
    <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Caption'"/><xsl:with-param name="text" select="key('label','findings')"/></xsl:call-template>
    <w:tbl>
      <xsl:call-template name="plain-grid"><xsl:with-param name="wide" select="5038"/><xsl:with-param name="count" select="2"/><xsl:with-param name="each" select="2300"/><xsl:with-param name="name" select="key('label','findings')"/></xsl:call-template>
      <xsl:call-template name="plain-head"><xsl:with-param name="first" select="'check'"/><xsl:with-param name="wide" select="5038"/><xsl:with-param name="names" select="'question count'"/><xsl:with-param name="each" select="2300"/></xsl:call-template>
      <xsl:for-each select="$summary/s:findings/s:finding">
        <w:tr><w:trPr><w:cantSplit/></w:trPr>
          <xsl:call-template name="cell"><xsl:with-param name="text" select="@rule"/><xsl:with-param name="wide" select="5038"/></xsl:call-template>
          <xsl:call-template name="cell"><xsl:with-param name="text" select="@variable"/><xsl:with-param name="wide" select="2300"/><xsl:with-param name="style" select="'CellRight'"/></xsl:call-template>
          <xsl:call-template name="plain-figure"><xsl:with-param name="figure" select="@count"/><xsl:with-param name="wide" select="2300"/></xsl:call-template>
        </w:tr>
      </xsl:for-each>
    </w:tbl>
  </xsl:if>
</xsl:template>

</xsl:stylesheet>
